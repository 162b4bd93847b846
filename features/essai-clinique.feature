# language: fr
Fonctionnalité: Demandes d'autorisation d'essai clinique
  Ce que l'égalité de traitement veut dire pour un essai : ni le promoteur, ni la direction, ni ce qu'une demande tait
  ne rendent plus léger l'examen de ce à quoi des participants sont exposés.

  Contexte:
    Étant donné le référentiel "essai-clinique"

  # Pour toutes les demandes possibles

  Plan du scénario: Ce qui ne peut jamais suivre un circuit plus léger, c'est prouvé
    Étant donné que <critère> est <valeur>
    Et que type_demande est initiale
    Alors il est prouvé que le mode proposé n'est jamais plus léger que "<mode>"

    Exemples:
      | critère              | valeur              | mode       |
      | mti                  | oui                 | approfondi |
      | mesure_urgente       | oui                 | approfondi |
      | arret_anterieur      | arrêt pour sécurité | approfondi |
      | ecarts_bpc           | critiques           | approfondi |
      | majeurs_inaptes      | oui                 | standard   |
      | inclusion_en_urgence | oui                 | standard   |
      | populations          | femme enceinte      | standard   |

  Scénario: Une première administration ne va jamais en dessous de l'évaluation approfondie, c'est prouvé
    Étant donné que premiere_administration est oui
    Et que phase est I
    Et que type_demande est initiale
    Alors il est prouvé que la règle EC-201 se déclenche toujours
    Et il est prouvé que le mode proposé n'est jamais plus léger que approfondi

  Scénario: L'urgence sans bénéfice direct va toujours au comité, c'est prouvé
    Étant donné que inclusion_en_urgence est oui
    Et que benefice_direct est non
    Alors il est prouvé que le mode proposé n'est jamais plus léger que collegial

  Scénario: Le faible niveau d'intervention n'allège jamais des participants protégés, c'est prouvé
    Étant donné que procedures_minimes est oui
    Et que inclusion_en_urgence est oui
    Alors il est prouvé que la règle EC-216 ne peut pas se déclencher

  Scénario: L'évaluation d'un autre État n'allège jamais une première administration, c'est prouvé
    Étant donné que role_france est État concerné
    Et que premiere_administration est oui
    Et que phase est I
    Et que type_demande est initiale
    Alors il est prouvé que la règle EC-707 ne peut pas se déclencher

  Plan du scénario: Chaque mode sert à quelque chose
    Alors il est prouvé que le mode "<mode>" peut être proposé

    Exemples:
      | mode       |
      | simplifie  |
      | standard   |
      | approfondi |
      | collegial  |

  # Sur les essais publics livrés avec l'application

  Plan du scénario: Aucun essai public n'est allégé par un fait plus grave
    Étant donné l'historique "essai-clinique"
    Quand <fait> s'aggrave
    Alors le traitement n'est pas plus léger

    Exemples:
      | fait                    |
      | premiere_administration |
      | produit_autorise        |
      | attention_publique      |
      | majeurs_inaptes         |
      | ecarts_bpc              |
      | insu                    |
      | plan_surveillance       |
      | arret_anterieur         |

  Plan du scénario: Ce qu'une demande tait n'allège pas
    Étant donné l'historique "essai-clinique"
    Et que <fait> est <léger>
    Quand <fait> devient inconnu
    Alors le traitement n'est pas plus léger

    Exemples:
      | fait                    | léger         |
      | premiere_administration | non           |
      | modele_animal           | pertinent     |
      | dose_depart             | effet minimal |
      | produit_autorise        | oui           |
      | benefice_direct         | oui           |
      | comite_surveillance     | oui           |
      | alternatives            | 5             |

  Scénario: Académique ou industriel, le promoteur ne change rien quand le plan de surveillance est joint
    Étant donné l'historique "essai-clinique"
    Et que plan_surveillance est oui
    Et que promoteur est académique
    Quand promoteur devient industriel
    Alors le traitement est inchangé

  Scénario: Les deux moteurs disent la même chose de chaque essai public
    Étant donné l'historique "essai-clinique"
    Alors les deux moteurs disent la même chose

  # Sur des exemples

  Scénario: Deux essais que seuls le promoteur et la direction distinguent
    Étant donné les dossiers :
      | critère          | Promoteur A          | Promoteur B          |
      | type_demande     | initiale             | initiale             |
      | phase            | II                   | II                   |
      | produit_autorise | non                  | non                  |
      | populations      | enfant               | enfant               |
      | demandeur        | Promoteur A          | Promoteur B          |
      | direction        | Direction médicale 1 | Direction médicale 2 |
    Alors les dossiers sont traités de la même façon
