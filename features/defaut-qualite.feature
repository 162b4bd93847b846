# language: fr
Fonctionnalité: Défauts de qualité et rappels
  Ce que l'égalité de traitement veut dire pour un défaut : le même défaut du même produit est traité de même, quel que
  soit le laboratoire, et ce qu'un signalement tait ne l'allège jamais.

  Contexte:
    Étant donné le référentiel "defaut-qualite"

  # Pour tous les signalements possibles

  Plan du scénario: Un défaut de classe I n'est jamais traité à la légère, c'est prouvé
    Étant donné que <défaut> est <valeur>
    Alors il est prouvé que le mode proposé n'est jamais plus léger que "<mode>"

    Exemples:
      | défaut           | valeur           | mode       |
      | confusion        | autre médicament | approfondi |
      | effets_signales  | graves           | approfondi |
      | effets_signales  | décès            | collegial  |
      | substance_cachee | substance active | approfondi |

  Plan du scénario: Un défaut de classe II n'est jamais au circuit simplifié, c'est prouvé
    Étant donné que <défaut> est <valeur>
    Alors il est prouvé que le mode "simplifie" ne peut pas être proposé

    Exemples:
      | défaut                | valeur                 |
      | defaut_sterilite      | assurance insuffisante |
      | contamination_croisee | autre substance        |
      | impuretes             | non identifiée         |
      | ecarts_bpf            | majeurs                |
      | sans_autorisation     | oui                    |

  Scénario: Être visible n'allège jamais un danger pour la vie, c'est prouvé
    Étant donné que decelable est oui
    Et que confusion est autre médicament
    Alors il est prouvé que la règle DQ-408 ne peut pas se déclencher
    Et il est prouvé que la règle DQ-T3-1 se déclenche toujours

  Scénario: Un lot retenu chez le fabricant ne fait pas rappeler auprès des patients, c'est prouvé
    Étant donné que niveau_atteint est stock du fabricant
    Alors il est prouvé que la règle DQ-406 ne peut pas se déclencher
    Et il est prouvé que la règle DQ-113 ne peut pas se déclencher

  Plan du scénario: Chaque mode sert à quelque chose
    Alors il est prouvé que le mode "<mode>" peut être proposé

    Exemples:
      | mode       |
      | simplifie  |
      | standard   |
      | approfondi |
      | collegial  |

  # Sur les défauts publics livrés avec l'application

  Plan du scénario: Aucun défaut public n'est allégé par un fait plus grave
    Étant donné l'historique "defaut-qualite"
    Quand <fait> s'aggrave
    Alors le traitement n'est pas plus léger

    Exemples:
      | fait             |
      | defaut_sterilite |
      | impuretes        |
      | effets_signales  |
      | niveau_atteint   |
      | certitude        |
      | recidive         |
      | etendue          |
      | usage_vital      |

  Plan du scénario: Ce qu'un signalement tait n'allège pas
    Étant donné l'historique "defaut-qualite"
    Et que <fait> est <léger>
    Quand <fait> devient inconnu
    Alors le traitement n'est pas plus léger

    Exemples:
      | fait                | léger              |
      | voie_administration | orale              |
      | niveau_atteint      | stock du fabricant |
      | certitude           | possible           |
      | decelable           | oui                |
      | unites_distribuees  | 10                 |

  Scénario: Les deux moteurs disent la même chose de chaque défaut public
    Étant donné l'historique "defaut-qualite"
    Alors les deux moteurs disent la même chose

  # Sur des exemples

  Scénario: Deux défauts que seuls le laboratoire et la direction distinguent
    Étant donné les dossiers :
      | critère             | Laboratoire A        | Laboratoire B        |
      | defaut_sterilite    | non-stérilité avérée | non-stérilité avérée |
      | voie_administration | injectable           | injectable           |
      | code_atc            | H01BA02              | H01BA02              |
      | demandeur           | Laboratoire A        | Laboratoire B        |
      | direction           | Direction médicale 1 | Direction médicale 2 |
    Alors les dossiers sont traités de la même façon
