# language: fr
Fonctionnalité: Les règles de l'AMM qui pèsent le plus, une par une
  Chacune est montrée se déclencher, et ne pas se déclencher.

  Contexte:
    Étant donné le référentiel "amm"

  @AMM-310
  Règle: Copie d'un médicament à marge thérapeutique étroite
    Plan du scénario: La copie et la marge, ensemble
      Étant donné que base_juridique est <base>
      Et que substance_nouvelle est non
      Et que code_atc est <code>
      Alors la règle AMM-310 <réponse>

      Exemples:
        | base      | code    | réponse             |
        | générique | H03AA01 | se déclenche        |
        | générique | C08CA01 | ne se déclenche pas |
        | complète  | H03AA01 | ne se déclenche pas |

  @AMM-403
  Règle: Organisme génétiquement modifié
    Scénario: Un risque pour l'environnement
      Étant donné que ogm est non
      Quand ogm devient oui
      Alors la règle AMM-403 se déclenche
      Et le risque "Dissémination dans l'environnement" est signalé
      Et le traitement n'est pas plus léger

    Scénario: Le silence vaut absence
      Étant donné que rien n'est dit de ogm
      Alors la règle AMM-403 ne se déclenche pas

  @AMM-411
  Règle: Potentiel d'abus ou de dépendance
    Plan du scénario: Déclaré, ou reconnu par la classe
      Étant donné que potentiel_abus est <abus>
      Et que code_atc est <code>
      Alors la règle AMM-411 <réponse>

      Exemples:
        | abus | code    | réponse             |
        | oui  | C08CA01 | se déclenche        |
        | non  | N02AA01 | se déclenche        |
        | non  | C08CA01 | ne se déclenche pas |

  @AMM-416
  Règle: Signal de sécurité de classe
    Scénario: Un signal alourdit
      Étant donné que signal_de_classe est non
      Quand signal_de_classe s'aggrave
      Alors la règle AMM-416 se déclenche
      Et le traitement n'est pas plus léger

    Scénario: Sans signal, elle se tait
      Étant donné que signal_de_classe est non
      Alors la règle AMM-416 ne se déclenche pas

  @AMM-507
  Règle: Médicament orphelin
    Scénario: Une maladie rare appelle ses experts
      Étant donné que orphelin est oui
      Alors la règle AMM-507 se déclenche
      Et l'expertise maladies_rares est demandée
      Et l'enjeu "Maladie rare" est signalé

    Scénario: Sans désignation
      Étant donné que orphelin est non
      Alors la règle AMM-507 ne se déclenche pas

  @AMM-509
  Règle: Évaluation accélérée demandée
    Scénario: Approfondie et prioritaire au moins
      Étant donné que evaluation_acceleree_demandee est oui
      Alors la règle AMM-509 se déclenche
      Et le mode proposé n'est pas plus léger que approfondi
      Et la priorité proposée est "prioritaire"

    Scénario: Non demandée
      Étant donné que evaluation_acceleree_demandee est non
      Alors la règle AMM-509 ne se déclenche pas

    Scénario: Un délai plus court, prouvé applicable à la seule procédure centralisée
      Étant donné que procedure est nationale
      Et que evaluation_acceleree_demandee est oui
      Alors il est prouvé que la règle AMM-702 ne peut pas se déclencher

  @AMM-604
  Règle: Écarts critiques, de fabrication ou cliniques
    Plan du scénario: L'un ou l'autre suffit
      Étant donné que ecarts_bpf est <fabrication>
      Et que ecarts_bpc est <clinique>
      Alors la règle AMM-604 <réponse>

      Exemples:
        | fabrication | clinique  | réponse             |
        | critiques   | aucun     | se déclenche        |
        | aucun       | critiques | se déclenche        |
        | majeurs     | majeurs   | ne se déclenche pas |

    Scénario: Jamais un circuit léger, c'est prouvé
      Étant donné que ecarts_bpf est critiques
      Alors il est prouvé que le mode proposé n'est jamais plus léger que approfondi

  @AMM-607
  Règle: Rupture d'un médicament d'intérêt thérapeutique majeur
    Plan du scénario: La rupture et l'intérêt majeur, ensemble
      Étant donné que penurie est <rupture>
      Et que interet_majeur est <intérêt>
      Alors la règle AMM-607 <réponse>

      Exemples:
        | rupture | intérêt | réponse             |
        | oui     | oui     | se déclenche        |
        | oui     | non     | ne se déclenche pas |
        | non     | oui     | ne se déclenche pas |

  @AMM-611
  Règle: Produit sous attention publique
    Scénario: La confiance du public
      Étant donné que attention_publique est oui
      Alors la règle AMM-611 se déclenche
      Et l'enjeu "Confiance du public" est signalé

    Scénario: Sans attention
      Étant donné que attention_publique est non
      Alors la règle AMM-611 ne se déclenche pas

  @AMM-612
  Règle: Évaluation d'une autorité de confiance, sans refus connu
    Plan du scénario: La reconnaissance n'allège que sans refus
      Étant donné que evaluation_reconnue est <reconnue>
      Et que refus_ailleurs est <refus>
      Alors la règle AMM-612 <réponse>

      Exemples:
        | reconnue | refus  | réponse             |
        | oui      | aucun  | se déclenche        |
        | oui      | refus  | ne se déclenche pas |
        | non      | aucun  | ne se déclenche pas |
