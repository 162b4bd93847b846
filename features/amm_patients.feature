# language: fr
Fonctionnalité: Demandes d'autorisation : les patients visés
  Une règle après l'autre, au bord où elle commence et juste à côté.

  # Une substance nouvelle, dossier complet : six points, que rien d'autre n'alourdit ; les autres faits sont connus.
  Contexte:
    Étant donné le référentiel "amm"
    Et un dossier :
      | critère             | valeur                             |
      | procedure           | centralisée                        |
      | role_france         | rapporteur                         |
      | date_depot          | 05/01/2026                         |
      | base_juridique      | complète                           |
      | substance_active    | antihypertenseur oral              |
      | code_atc            | C02KN                              |
      | indication          | Hypertension artérielle résistante |
      | plan_pediatrique    | différé                            |
      | substance_nouvelle  | oui                                |
      | nature_substance    | chimique                           |
      | voie_administration | orale                              |
      | usage_prolonge      | non                                |
      | essai_pivot_unique  | non                                |
      | critere_principal   | clinique                           |
      | comparateur         | actif                              |
      | affection_grave     | non                                |
      | alternatives        | 8                                  |
      | sites_hors_ue       | 0                                  |

  @AMM-501
  Règle: Extrapolation fragile à une population vulnérable
    Plan du scénario: L'expérience des essais ne couvre pas ces patients
      Étant donné que substance_nouvelle est <nouvelle>
      Et que populations est <population>
      Et que age_minimum est 2
      Et que etude_insuffisance_organe est oui
      Et que patients_ages est 100
      Alors la règle AMM-501 <réponse>
      Et le score est <score>

      Exemples:
        | nouvelle | population                 | réponse             | score |
        | oui      | adulte ; enfant            | se déclenche        | 10    |
        | oui      | adulte ; sujet âgé         | se déclenche        | 10    |
        | oui      | adulte ; insuffisant rénal | se déclenche        | 10    |
        | oui      | adulte                     | ne se déclenche pas | 6     |
        | non      | adulte ; insuffisant rénal | ne se déclenche pas | 3     |

    Scénario: Avec une maladie rare, la clinique est renforcée
      Étant donné que orphelin est oui
      Et que populations est enfant
      Et que age_minimum est 2
      Alors le score est 13
      Et la profondeur de clinique est renforcee
      Et le risque "Tolérance mal connue chez des patients fragiles" est signalé

  @AMM-502
  Règle: Usage avant deux ans
    Plan du scénario: Un nourrisson se développe vite
      Étant donné que populations est <population>
      Et que age_minimum est <âge>
      Alors la règle AMM-502 <réponse>
      Et le score est <score>
      Et la profondeur de non_clinique est <profondeur>

      Exemples:
        | population              | âge | réponse             | score | profondeur |
        | adulte ; enfant         | 0   | se déclenche        | 13    | renforcee  |
        | adulte ; enfant         | 1,9 | se déclenche        | 13    | renforcee  |
        | adulte ; enfant         | 2   | ne se déclenche pas | 10    | complete   |
        | adulte ; femme enceinte | 1   | ne se déclenche pas | 13    | complete   |

    Scénario: L'âge n'est pas dit
      Étant donné que populations est enfant
      Et que age_minimum est inconnu
      Alors la règle AMM-502 ne se déclenche pas
      Et le score est [10..13]
      Et il manque age_minimum

    Scénario: Une copie employée chez le nourrisson appelle aussi un pédiatre
      Étant donné que base_juridique est générique
      Et que substance_nouvelle est non
      Et que populations est enfant
      Et que age_minimum est 0
      Alors l'expertise pediatrie est demandée
      Et le risque "Immaturité des organes et des voies d'élimination" est signalé

  @AMM-503
  Règle: Développement pédiatrique d'une substance connue
    Plan du scénario: Les voies qui demandent des résultats chez l'enfant
      Étant donné que base_juridique est <base>
      Et que substance_nouvelle est <nouvelle>
      Et que populations est <population>
      Alors la règle AMM-503 <réponse>

      Exemples:
        | base                 | nouvelle | population | réponse             |
        | complète             | non      | enfant     | se déclenche        |
        | hybride              | non      | enfant     | se déclenche        |
        | usage bien établi    | non      | enfant     | se déclenche        |
        | association fixe     | non      | enfant     | se déclenche        |
        | extension de gamme   | non      | enfant     | se déclenche        |
        | complète             | oui      | enfant     | ne se déclenche pas |
        | complète             | non      | adulte     | ne se déclenche pas |
        | complète             | non      | sujet âgé  | ne se déclenche pas |
        | générique            | non      | enfant     | ne se déclenche pas |
        | biosimilaire         | non      | enfant     | ne se déclenche pas |
        | consentement éclairé | non      | enfant     | ne se déclenche pas |

    Plan du scénario: Un plancher, même quand un autre État a fait le travail
      Étant donné que procedure est MRP
      Et que role_france est concerné
      Et que substance_nouvelle est non
      Et que populations est <population>
      Et que age_minimum est 6
      Alors le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de clinique est <profondeur>

      Exemples:
        | population | score | mode      | profondeur |
        | enfant     | 4     | standard  | complete   |
        | adulte     | 0     | simplifie | allegee    |

    Scénario: Ce que l'on en dit (AMM-503)
      Étant donné que substance_nouvelle est non
      Et que populations est enfant
      Alors l'enjeu "Accès de l'enfant à un médicament évalué pour lui" est signalé

  @AMM-504
  Règle: Usage revendiqué pendant la grossesse ou l'allaitement
    Plan du scénario: La revendication, dans un dossier propre
      Étant donné que base_juridique est <base>
      Et que substance_nouvelle est <nouvelle>
      Et que populations est <population>
      Alors la règle AMM-504 <réponse>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | base      | nouvelle | population               | réponse             | profondeur |
        | complète  | oui      | femme enceinte           | se déclenche        | complete   |
        | complète  | non      | femme allaitante         | se déclenche        | complete   |
        | complète  | oui      | femme en âge de procréer | ne se déclenche pas | allegee    |
        | générique | non      | femme enceinte           | ne se déclenche pas | allegee    |

    Scénario: Ce qu'elle pèse (AMM-504)
      Étant donné que populations est femme enceinte
      Alors le score est 13
      Et l'expertise teratovigilance est demandée
      Et le risque "Exposition du fœtus ou du nourrisson" est signalé

  @AMM-505
  Règle: Sujets âgés visés, trop peu inclus
    Plan du scénario: À moins de cent patients de 65 ans et plus
      Étant donné que populations est <population>
      Et que patients_ages est <âgés>
      Alors la règle AMM-505 <réponse>
      Et le score est <score>
      Et l'expertise geriatrie <expertise>

      Exemples:
        | population         | âgés | réponse             | score | expertise          |
        | adulte ; sujet âgé | 99   | se déclenche        | 12    | est demandée       |
        | adulte ; sujet âgé | 100  | ne se déclenche pas | 10    | n'est pas demandée |
        | adulte             | 99   | ne se déclenche pas | 6     | n'est pas demandée |

    Scénario: Leur nombre n'est pas connu
      Étant donné que populations est sujet âgé
      Et que patients_ages est inconnu
      Alors la règle AMM-505 ne se déclenche pas
      Et le score est [10..12]
      Et il manque patients_ages

    Scénario: Une clinique plus profonde, si s'y ajoute un danger de classe
      Étant donné que populations est sujet âgé
      Et que patients_ages est 99
      Et que code_atc est L01EX
      Alors le risque "Effets méconnus chez le sujet âgé polymédiqué" est signalé
      Et la profondeur de clinique est renforcee

  @AMM-506
  Règle: Insuffisance d'organe visée sans étude
    Plan du scénario: Aucune mesure de l'exposition de ces patients
      Étant donné que populations est <population>
      Et que etude_insuffisance_organe est <étude>
      Alors la règle AMM-506 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacocinetique est <profondeur>

      Exemples:
        | population                     | étude | réponse             | score | profondeur |
        | adulte ; insuffisant rénal     | non   | se déclenche        | 12    | complete   |
        | adulte ; insuffisant hépatique | non   | se déclenche        | 12    | complete   |
        | adulte ; insuffisant rénal     | oui   | ne se déclenche pas | 10    | allegee    |
        | adulte                         | non   | ne se déclenche pas | 6     | allegee    |

    Scénario: Ce que l'on en dit (AMM-506)
      Étant donné que populations est insuffisant rénal
      Et que etude_insuffisance_organe est non
      Alors le risque "Surexposition par défaut d'élimination" est signalé

  @AMM-507
  Règle: Médicament orphelin
    Plan du scénario: Une maladie rare appelle ses experts
      Étant donné que orphelin est <orphelin>
      Alors la règle AMM-507 <réponse>
      Et le score est <score>
      Et l'expertise maladies_rares <expertise>

      Exemples:
        | orphelin | réponse             | score | expertise          |
        | oui      | se déclenche        | 9     | est demandée       |
        | non      | ne se déclenche pas | 6     | n'est pas demandée |

    Plan du scénario: Rare et sans autre traitement, elle est prioritaire
      Étant donné que affection_grave est oui
      Et que orphelin est <orphelin>
      Et que alternatives est <alternatives>
      Alors la priorité proposée est <priorité>

      Exemples:
        | orphelin | alternatives | priorité    |
        | oui      | 0            | prioritaire |
        | oui      | 1            | normale     |
        | non      | 0            | normale     |

    Scénario: Ce que l'on en dit (AMM-507)
      Étant donné que orphelin est oui
      Alors l'enjeu "Maladie rare" est signalé

  @AMM-512
  Règle: Enfant compris dans l'indication d'un dossier propre
    Plan du scénario: La revendication se lit avec un pédiatre
      Étant donné que base_juridique est <base>
      Et que populations est <population>
      Et que age_minimum est 6
      Alors la règle AMM-512 <réponse>
      Et l'expertise pediatrie <expertise>

      Exemples:
        | base                 | population         | réponse             | expertise          |
        | complète             | adulte ; enfant    | se déclenche        | est demandée       |
        | consentement éclairé | enfant             | se déclenche        | est demandée       |
        | générique            | enfant             | ne se déclenche pas | n'est pas demandée |
        | complète             | adulte ; sujet âgé | ne se déclenche pas | n'est pas demandée |
