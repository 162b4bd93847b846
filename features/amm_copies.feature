# language: fr
Fonctionnalité: Demandes d'autorisation : les copies et ce qui les complique
  Une règle après l'autre, au bord où elle commence et juste à côté.

  # La copie la plus ordinaire, dont chaque fait est connu et ne pèse rien : le score ne dit que ce que le scénario change.
  Contexte:
    Étant donné le référentiel "amm"
    Et un dossier :
      | critère              | valeur                  |
      | procedure            | DCP                     |
      | role_france          | concerné                |
      | date_depot           | 05/01/2026              |
      | base_juridique       | générique               |
      | date_fin_exclusivite | 01/01/2000              |
      | substance_active     | amlodipine              |
      | code_atc             | C08CA01                 |
      | indication           | Hypertension artérielle |
      | plan_pediatrique     | dispensé                |
      | substance_nouvelle   | non                     |
      | nature_substance     | chimique                |
      | voie_administration  | orale                   |
      | forme_complexe       | non                     |
      | bioequivalence       | étude conforme          |
      | dose_max_proposee    | 10                      |
      | dose_max_autorisee   | 10                      |
      | affection_grave      | non                     |
      | alternatives         | 12                      |
      | sites_hors_ue        | 0                       |

  @AMM-308
  Règle: Dose supérieure à la dose autorisée
    Plan du scénario: Un milligramme de plus que la référence
      Étant donné que base_juridique est <base>
      Et que dose_max_proposee est <dose>
      Alors la règle AMM-308 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <profondeur>

      Exemples:
        | base               | dose | réponse             | score | profondeur |
        | hybride            | 11   | se déclenche        | 6     | complete   |
        | hybride            | 10   | ne se déclenche pas | 3     | allegee    |
        | extension de gamme | 11   | se déclenche        | 5     | complete   |
        | générique          | 11   | ne se déclenche pas | 0     | allegee    |

    Scénario: La dose de la référence n'est pas connue
      Étant donné que base_juridique est hybride
      Et que dose_max_autorisee est inconnu
      Alors la règle AMM-308 ne se déclenche pas
      Et le score est [3..6]
      Et le mode proposé est standard

    Scénario: Ce que l'on en dit (AMM-308)
      Étant donné que base_juridique est hybride
      Et que dose_max_proposee est 20
      Alors le risque "Exposition supérieure à celle que la référence a éprouvée" est signalé

  @AMM-309
  Règle: Copie dont l'équivalence est difficile à établir
    Plan du scénario: Par sa forme, ou par la manière dont elle est établie
      Étant donné que base_juridique est <base>
      Et que forme_complexe est <complexe>
      Et que bioequivalence est <équivalence>
      Alors la règle AMM-309 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacocinetique est <profondeur>

      Exemples:
        | base                   | complexe | équivalence       | réponse             | score | profondeur |
        | générique              | oui      | étude conforme    | se déclenche        | 2     | complete   |
        | générique              | non      | dispense          | se déclenche        | 2     | complete   |
        | générique              | non      | intervalle élargi | se déclenche        | 2     | complete   |
        | abrégée sans précision | oui      | dispense          | se déclenche        | 2     | complete   |
        | générique              | non      | étude conforme    | ne se déclenche pas | 0     | allegee    |
        | complète               | oui      | dispense          | ne se déclenche pas | 3     | allegee    |

  @AMM-310
  Règle: Copie d'un médicament à marge thérapeutique étroite
    Plan du scénario: La copie et la marge, ensemble
      Étant donné que base_juridique est <base>
      Et que code_atc est <code>
      Et que marge_etroite est <étroite>
      Alors la règle AMM-310 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacocinetique est <profondeur>

      Exemples:
        | base      | code    | étroite | réponse             | score | profondeur |
        | générique | H03AA01 | non     | se déclenche        | 6     | complete   |
        | générique | N03AF01 | oui     | se déclenche        | 6     | complete   |
        | hybride   | H03AA01 | non     | se déclenche        | 9     | renforcee  |
        | générique | C08CA01 | non     | ne se déclenche pas | 0     | allegee    |
        | complète  | H03AA01 | non     | ne se déclenche pas | 3     | allegee    |

    Scénario: Le changement de spécialité se surveille
      Étant donné que code_atc est H03AA01
      Et que mesures_additionnelles est oui
      Alors le risque "Déséquilibre du traitement au changement de spécialité" est signalé
      Et le score est 8
      Et la profondeur de pharmacovigilance est complete

  @AMM-311
  Règle: Marge étroite et intervalle de bioéquivalence élargi
    Plan du scénario: Élargi là où il devrait être resserré
      Étant donné que base_juridique est <base>
      Et que code_atc est <code>
      Et que bioequivalence est <équivalence>
      Alors la règle AMM-311 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | base      | code    | équivalence       | réponse             | score | mode       |
        | générique | H03AA01 | intervalle élargi | se déclenche        | 8     | approfondi |
        | générique | H03AA01 | dispense          | ne se déclenche pas | 8     | standard   |
        | générique | C08CA01 | intervalle élargi | ne se déclenche pas | 2     | simplifie  |
        | complète  | H03AA01 | intervalle élargi | ne se déclenche pas | 3     | simplifie  |

    Scénario: Ce que l'on en dit (AMM-311)
      Étant donné que code_atc est H03AA01
      Et que bioequivalence est intervalle élargi
      Alors le risque "Intervalle d'acceptation élargi là où il devrait être resserré" est signalé
      Et la profondeur de pharmacocinetique est renforcee

  @AMM-312
  Règle: Dépôt avant la fin de protection des données
    Plan du scénario: Un jour trop tôt
      Étant donné que base_juridique est <base>
      Et que date_fin_exclusivite est <fin>
      Alors la règle AMM-312 <réponse>

      Exemples:
        | base                   | fin        | réponse               |
        | générique              | 06/01/2026 | demande une précision |
        | hybride                | 06/01/2026 | demande une précision |
        | abrégée sans précision | 06/01/2026 | demande une précision |
        | biosimilaire           | 06/01/2026 | demande une précision |
        | générique              | 05/01/2026 | ne se déclenche pas   |
        | biosimilaire           | 04/01/2026 | ne se déclenche pas   |
        | usage bien établi      | 06/01/2026 | ne se déclenche pas   |

    Scénario: Le circuit reste simplifié
      Étant donné que date_fin_exclusivite est 06/01/2026
      Alors le score est 1
      Et le mode proposé est simplifie
      Et la profondeur de reglementaire est recevabilite
      Et le risque "Données de référence encore protégées" est signalé

  @AMM-313
  Règle: Biosimilaire destiné à une population vulnérable
    Plan du scénario: L'indication s'extrapole à d'autres patients
      Étant donné que base_juridique est <base>
      Et que procedure est centralisée
      Et que role_france est corapporteur
      Et que nature_substance est biotechnologique
      Et que populations est <population>
      Et que age_minimum est 2
      Alors la règle AMM-313 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <profondeur>

      Exemples:
        | base         | population      | réponse             | score | profondeur |
        | biosimilaire | adulte ; enfant | se déclenche        | 11    | complete   |
        | biosimilaire | adulte          | ne se déclenche pas | 8     | allegee    |
        | générique    | adulte ; enfant | ne se déclenche pas | 0     | allegee    |

  @AMM-314
  Règle: Demande abrégée d'un médicament désigné orphelin
    Plan du scénario: Deux déclarations qui se contredisent
      Étant donné que base_juridique est <base>
      Et que procedure est centralisée
      Et que role_france est concerné
      Et que orphelin est <orphelin>
      Alors la règle AMM-314 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de reglementaire est <profondeur>

      Exemples:
        | base                 | orphelin | réponse               | score | mode      | profondeur   |
        | générique            | oui      | demande une précision | 5     | standard  | examen       |
        | générique            | non      | ne se déclenche pas   | 0     | simplifie | recevabilite |
        | consentement éclairé | oui      | ne se déclenche pas   | 3     | simplifie | recevabilite |

    Scénario: Ce que l'on en dit (AMM-314)
      Étant donné que orphelin est oui
      Alors le risque "Base juridique ou désignation erronée" est signalé

  @AMM-608
  Règle: Copie d'un médicament sans concurrence
    Plan du scénario: Le premier générique, ou le deuxième
      Étant donné que base_juridique est <base>
      Et que penurie est oui
      Et que interet_majeur est oui
      Et que alternatives est <alternatives>
      Alors la règle AMM-608 <réponse>
      Et la priorité proposée est <priorité>

      Exemples:
        | base      | alternatives | réponse             | priorité    |
        | générique | 0            | se déclenche        | urgente     |
        | générique | 1            | se déclenche        | urgente     |
        | générique | 2            | ne se déclenche pas | prioritaire |
        | complète  | 1            | ne se déclenche pas | prioritaire |

    Scénario: Sans rupture, elle ne hâte pas à elle seule
      Étant donné que alternatives est 1
      Alors la priorité proposée est normale
      Et l'enjeu "Source d'approvisionnement unique" est signalé
