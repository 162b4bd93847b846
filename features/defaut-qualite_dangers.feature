# language: fr
Fonctionnalité: Défauts de qualité : le danger pour la vie
  Une règle après l'autre, au bord où elle commence et juste à côté.

  # Un signalement dont chaque fait est connu et ne pèse rien : le score ne dit que ce que le scénario change.
  Contexte:
    Étant donné le référentiel "defaut-qualite"
    Et un dossier :
      | critère             | valeur     |
      | date_signalement    | 02/03/2026 |
      | code_atc            | A02BC01    |
      | nature_substance    | chimique   |
      | voie_administration | orale      |
      | unites_distribuees  | 2000       |
      | niveau_atteint      | grossistes |
      | certitude           | constaté   |
      | decelable           | non        |
      | alternatives        | 5          |

  @DQ-201
  Règle: Danger potentiel pour la vie
    Plan du scénario: Il se traite aussitôt et à fond
      Étant donné que pris_pour_aliment est <aliment>
      Et que voie_administration est <voie>
      Alors la règle DQ-201 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la priorité proposée est <priorité>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | aliment | voie   | réponse             | score | mode       | priorité | clinique |
        | oui     | locale | se déclenche        | 4     | approfondi | urgente  | complete |
        | non     | locale | ne se déclenche pas | 0     | simplifie  | normale  | allegee  |

    Scénario: Ce que l'on en dit (DQ-201)
      Étant donné que pris_pour_aliment est oui
      Et que voie_administration est locale
      Alors le risque "Danger potentiel pour la vie ou la santé (classe I)" est signalé

  @DQ-202
  Règle: Maladie ou traitement inapproprié possibles
    Plan du scénario: Il s'évalue avant que d'autres soient exposés
      Étant donné que contenant est <étanchéité>
      Alors la règle DQ-202 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la priorité proposée est <priorité>

      Exemples:
        | étanchéité      | réponse             | score | mode      | priorité    |
        | étanchéité      | se déclenche        | 3     | standard  | prioritaire |
        | conditionnement | ne se déclenche pas | 1     | simplifie | normale     |

    Scénario: Ce que l'on en dit (DQ-202)
      Étant donné que contenant est étanchéité
      Alors le risque "Maladie ou traitement inapproprié (classe II)" est signalé

    Scénario: Ses points comptent pour la clinique
      Étant donné que contenant est étanchéité
      Et que populations est sujet âgé
      Alors le score est 5
      Et la profondeur de clinique est complete

  @DQ-111
  Règle: Substance active cachée
    Plan du scénario: Une substance active, et non un excipient
      Étant donné que substance_cachee est <cachée>
      Alors la règle DQ-111 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | cachée                 | réponse             | score | mode       |
        | substance active       | se déclenche        | 7     | approfondi |
        | excipient ou allergène | ne se déclenche pas | 3     | standard   |
        | aucune                 | ne se déclenche pas | 0     | simplifie  |

  @DQ-112
  Règle: Effets graves signalés
    Plan du scénario: Le danger s'est produit
      Étant donné que effets_signales est <effets>
      Alors la règle DQ-112 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | effets     | réponse             | score | mode       |
        | décès      | se déclenche        | 11    | collegial  |
        | graves     | se déclenche        | 11    | approfondi |
        | non graves | ne se déclenche pas | 3     | simplifie  |
        | aucun      | ne se déclenche pas | 0     | simplifie  |

  @DQ-113
  Règle: Falsification suspectée chez des patients
    Plan du scénario: À portée des patients, et non chez le grossiste
      Étant donné que falsification_suspectee est <falsifié>
      Et que niveau_atteint est <niveau>
      Alors la règle DQ-113 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | falsifié | niveau                | réponse             | score | mode       |
        | oui      | officines et hôpitaux | se déclenche        | 9     | approfondi |
        | oui      | patients              | se déclenche        | 11    | approfondi |
        | oui      | grossistes            | ne se déclenche pas | 5     | standard   |
        | non      | officines et hôpitaux | ne se déclenche pas | 0     | simplifie  |

    Scénario: Sans état de distribution, des patients sont tenus pour exposés
      Étant donné que falsification_suspectee est oui
      Et que rien n'est dit de niveau_atteint
      Alors la règle DQ-113 se déclenche
      Et la règle DQ-406 se déclenche

  @DQ-114
  Règle: Produit dangereux que l'on peut avaler par méprise
    Plan du scénario: Un produit qui ne se boit pas
      Étant donné que pris_pour_aliment est <aliment>
      Et que voie_administration est <voie>
      Alors la règle DQ-114 <réponse>
      Et le score est <score>

      Exemples:
        | aliment | voie          | réponse             | score |
        | oui     | locale        | se déclenche        | 4     |
        | oui     | transdermique | se déclenche        | 4     |
        | oui     | orale         | ne se déclenche pas | 0     |
        | oui     | inhalée       | ne se déclenche pas | 0     |
        | non     | locale        | ne se déclenche pas | 0     |

    Plan du scénario: Ce qui se boit, mais dont une prise par erreur tue
      Étant donné que pris_pour_aliment est <aliment>
      Et que forte_activite est <activité>
      Alors la règle DQ-114 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | aliment | activité | réponse             | score | mode       |
        | oui     | oui      | se déclenche        | 4     | approfondi |
        | oui     | non      | ne se déclenche pas | 0     | simplifie  |
        | non     | oui      | ne se déclenche pas | 0     | simplifie  |

    Scénario: Tant que la voie n'est pas dite, la prudence le suppose
      Étant donné que pris_pour_aliment est oui
      Et que voie_administration est inconnu
      Alors la règle DQ-114 ne se déclenche pas
      Et le mode proposé est approfondi
      Et la règle DQ-801 demande une précision

  @DQ-115
  Règle: Médicament d'urgence mal identifié
    Plan du scénario: Une mention qui manque, sur un médicament d'urgence
      Étant donné que etiquetage est <étiquette>
      Et que usage_vital est <vital>
      Alors la règle DQ-115 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | étiquette                  | vital | réponse             | score | mode       |
        | mention absente ou erronée | oui   | se déclenche        | 6     | approfondi |
        | dose ou identité trompeuse | oui   | se déclenche        | 11    | approfondi |
        | lot ou présentation        | oui   | ne se déclenche pas | 1     | simplifie  |
        | mention absente ou erronée | non   | ne se déclenche pas | 2     | simplifie  |

  @DQ-116
  Règle: Médicament critique injectable mal conservé
    Plan du scénario: Mal conservé, critique et injecté : il faut les trois
      Étant donné que excursion_temperature est <excursion>
      Et que forte_activite est <activité>
      Et que voie_administration est <voie>
      Alors la règle DQ-116 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | excursion | activité | voie       | réponse             | score | mode       |
        | oui       | oui      | injectable | se déclenche        | 8     | approfondi |
        | non       | oui      | injectable | ne se déclenche pas | 0     | simplifie  |
        | oui       | non      | injectable | ne se déclenche pas | 4     | standard   |
        | oui       | oui      | orale      | ne se déclenche pas | 2     | simplifie  |
