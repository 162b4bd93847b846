# language: fr
Fonctionnalité: Demandes d'autorisation de mise sur le marché
  Ce que l'égalité de traitement veut dire pour ce type de demande : sur des exemples, sur les demandes publiques
  livrées avec l'application, et pour tous les dossiers possibles.

  Contexte:
    Étant donné le référentiel "amm"

  # Pour tous les dossiers possibles

  Scénario: Qui demande, qui instruit, rien ne change, c'est prouvé
    Alors il est prouvé que l'identité ne change rien

  Scénario: Un fait qui s'aggrave n'allège jamais, c'est prouvé
    Alors il est prouvé qu'aucun fait aggravant n'allège

  Scénario: Aucun dossier sans réponse, aucune réponse double, aucune règle inutile
    Alors il est prouvé que tout dossier est traité
    Et il est prouvé que les règles ne se contredisent pas
    Et il est prouvé que chaque règle peut servir

  Plan du scénario: Chaque mode sert à quelque chose
    Alors il est prouvé que le mode "<mode>" peut être proposé

    Exemples:
      | mode       |
      | simplifie  |
      | standard   |
      | approfondi |
      | collegial  |

  Scénario: Un médicament de thérapie innovante va toujours au comité, c'est prouvé
    Étant donné que mti est oui
    Alors il est prouvé que le mode proposé n'est jamais plus léger que "Évaluation collégiale (comité scientifique permanent)"
    Et il est prouvé que la règle AMM-402 se déclenche toujours

  Plan du scénario: Un refus ailleurs interdit les circuits légers, c'est prouvé
    Étant donné que refus_ailleurs est <refus>
    Alors il est prouvé que le mode proposé n'est jamais plus léger que "<mode>"
    Et il est prouvé que le mode "simplifie" ne peut pas être proposé

    Exemples:
      | refus             | mode       |
      | refus             | approfondi |
      | retrait du marché | collegial  |

  Scénario: La reconnaissance d'une autorité n'allège jamais un dossier refusé ailleurs, c'est prouvé
    Étant donné que evaluation_reconnue est oui
    Et que refus_ailleurs est refus
    Alors il est prouvé que la règle AMM-612 ne peut pas se déclencher

  # Sur les demandes publiques livrées avec l'application

  Scénario: Aucune demande publique n'est traitée autrement si un autre la dépose ou l'instruit
    Étant donné l'historique "amm"
    Quand on change qui demande
    Alors le traitement est inchangé

  Plan du scénario: Aucune demande publique n'est allégée par un fait plus grave
    Étant donné l'historique "amm"
    Quand <fait> s'aggrave
    Alors le traitement n'est pas plus léger

    Exemples:
      | fait             |
      | penurie          |
      | alternatives     |
      | age_minimum      |
      | potentiel_abus   |
      | refus_ailleurs   |
      | signal_de_classe |

  Scénario: Les deux moteurs disent la même chose de chaque exemple des experts
    Étant donné les exemples du référentiel
    Alors les deux moteurs disent la même chose

  # Sur des exemples

  Scénario: Deux copies que seul le demandeur distingue
    Étant donné les dossiers :
      | critère            | Laboratoire A | Laboratoire B |
      | procedure          | nationale     | nationale     |
      | base_juridique     | générique     | générique     |
      | substance_nouvelle | non           | non           |
      | code_atc           | C09AA02       | C09AA02       |
      | demandeur          | Laboratoire A | Laboratoire B |
    Alors les dossiers sont traités de la même façon

  @COM-101
  Règle: Population vulnérable
    Plan du scénario: Les populations que la règle protège
      Étant donné que « Populations visées » est « <population> »
      Alors la règle COM-101 se déclenche

      Exemples:
        | population            |
        | enfant                |
        | sujet âgé             |
        | femme enceinte        |
        | femme allaitante      |
        | insuffisant rénal     |
        | insuffisant hépatique |

    Scénario: L'adulte seul
      Étant donné que populations est adulte
      Alors la règle COM-101 ne se déclenche pas
      Et la règle "Population vulnérable" ne se déclenche pas

  @COM-103
  Règle: Affection sévère
    Scénario: La désignation orpheline suffit
      Étant donné que orphelin est oui
      Et que affection_grave est non
      Alors la règle COM-103 se déclenche

    Scénario: Ni grave, ni orphelin
      Étant donné que orphelin est non
      Et que affection_grave est non
      Alors la règle COM-103 ne se déclenche pas

  @AMM-402
  Règle: Médicament de thérapie innovante
    Scénario: Il est renvoyé au comité, quels que soient les autres faits
      Étant donné que mti est oui
      Alors la règle AMM-402 se déclenche
      Et le mode proposé est "Évaluation collégiale (comité scientifique permanent)"
      Et l'expertise biotechnologie est demandée
      Et l'enjeu "Innovation de rupture" est signalé

    Scénario: Une copie chimique n'en est pas un
      Étant donné un dossier :
        | critère            | valeur    |
        | procedure          | nationale |
        | base_juridique     | générique |
        | substance_nouvelle | non       |
        | nature_substance   | chimique  |
        | code_atc           | C08CA01   |
        | mti                | non       |
      Alors la règle AMM-402 ne se déclenche pas
      Et le mode proposé est "simplifie"
      Et l'expertise therapie_innovante n'est pas demandée

  @AMM-502
  Règle: Usage avant deux ans
    Plan du scénario: Le seuil est à deux ans révolus
      Étant donné que populations est enfant
      Et que age_minimum est <âge>
      Alors la règle AMM-502 <réponse>

      Exemples:
        | âge | réponse              |
        | 0   | se déclenche         |
        | 1,9 | se déclenche         |
        | 2   | ne se déclenche pas  |
        | 12  | ne se déclenche pas  |

  @AMM-601
  Règle: Refus par une autre autorité
    Scénario: Un refus ailleurs alourdit le traitement d'une copie
      Étant donné un dossier :
        | base_juridique     | générique |
        | substance_nouvelle | non       |
        | refus_ailleurs     | aucun     |
      Quand refus_ailleurs devient refus
      Alors le traitement est plus lourd
      Et la règle AMM-601 se déclenche
      Et le mode proposé n'est pas plus léger que approfondi
      Et le risque "Motifs de refus non levés" est signalé

    Scénario: Sans refus connu, la règle se tait
      Étant donné que refus_ailleurs est aucun
      Alors la règle AMM-601 ne se déclenche pas

  @AMM-610
  Règle: Menace sanitaire reconnue
    Scénario: L'urgence est plancher
      Étant donné que menace_sanitaire est oui
      Alors la priorité proposée est "urgente"
      Et la règle AMM-610 se déclenche

    Scénario: Sans menace, la règle se tait
      Étant donné que rien n'est dit de menace_sanitaire
      Alors la règle AMM-610 ne se déclenche pas

  @AMM-703
  Règle: Délai légal d'une procédure nationale ou décentralisée
    Scénario: Deux cent dix jours après le dépôt
      Étant donné que procedure est nationale
      Et que date_depot est 05/01/2026
      Alors l'échéance est le 03/08/2026
      Et la règle AMM-703 se déclenche

    Scénario: Un arrêt d'horloge la repousse d'autant
      Étant donné que procedure est nationale
      Et que date_depot est 05/01/2026
      Quand jours_suspendus devient 10
      Alors l'échéance est le 13/08/2026

    Scénario: Une procédure centralisée a son propre délai
      Étant donné que procedure est centralisée
      Alors la règle AMM-703 ne se déclenche pas

  @AMM-801
  Règle: Rôle de la France à préciser
    Scénario: Inconnu, il est demandé
      Étant donné que procedure est DCP
      Et que role_france est inconnu
      Alors la règle AMM-801 demande une précision
      Et la règle AMM-801 se déclenche

    Scénario: Dit, il ne l'est pas
      Étant donné que procedure est DCP
      Et que role_france est concerné
      Alors la règle AMM-801 ne se déclenche pas
