# language: fr
Fonctionnalité: Signalements : les personnes et les traitements à part
  Une règle après l'autre, au bord où elle commence et juste à côté.

  # Un signalement dont chaque fait est connu et ne pèse rien : le score ne dit que ce que le scénario change.
  Contexte:
    Étant donné le référentiel "pharmacovigilance"
    Et un dossier :
      | critère                    | valeur     |
      | date_depot                 | 05/01/2026 |
      | substance_active           | oméprazole |
      | code_atc                   | A02BC01    |
      | nature_substance           | chimique   |
      | qualification_notificateur | médecin    |
      | confirmation_medicale      | oui        |
      | survenu_dans_union         | oui        |
      | deces                      | non        |
      | pronostic_vital            | non        |
      | hospitalisation            | non        |
      | invalidite                 | non        |
      | anomalie_congenitale       | non        |
      | autre_gravite              | non        |
      | inattendu                  | non        |
      | age_patient                | 40         |
      | evitable                   | non        |
      | evolution                  | en cours   |
      | imputabilite               | plausible  |
      | alternatives               | 5          |
      | patients_traites           | 1000       |

  @PV-401
  Règle: Exposition dangereuse pendant la grossesse
    Plan du scénario: La grossesse et le danger, ensemble
      Étant donné que populations est <population>
      Et que risque_teratogene est <déclaré>
      Et que code_atc est <code>
      Alors la règle PV-401 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | population               | déclaré | code    | réponse             | score | mode       | profondeur |
        | femme enceinte           | oui     | A02BC01 | se déclenche        | 4     | approfondi | complete   |
        | femme enceinte           | non     | N03AG01 | se déclenche        | 4     | approfondi | complete   |
        | femme enceinte           | non     | A02BC01 | ne se déclenche pas | 1     | simplifie  | allegee    |
        | femme en âge de procréer | oui     | A02BC01 | ne se déclenche pas | 0     | simplifie  | allegee    |
        | femme allaitante         | oui     | A02BC01 | ne se déclenche pas | 1     | simplifie  | allegee    |

    Scénario: L'exposition se suit, même sans effet
      Étant donné que populations est femme enceinte
      Et que risque_teratogene est oui
      Alors l'expertise teratovigilance est demandée
      Et le risque "Exposition du fœtus à un médicament dangereux" est signalé

  @PV-402
  Règle: Échec d'une mesure de réduction du risque
    Plan du scénario: Une mesure, et un effet qu'elle devait éviter
      Étant donné que mesures_additionnelles est <mesure>
      Et que evitable est <évitable>
      Alors la règle PV-402 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | mesure | évitable | réponse             | score | profondeur |
        | oui    | oui      | se déclenche        | 3     | complete   |
        | oui    | non      | ne se déclenche pas | 0     | allegee    |
        | non    | oui      | ne se déclenche pas | 0     | allegee    |

    Scénario: Ce que l'on en dit (PV-402)
      Étant donné que mesures_additionnelles est oui
      Et que evitable est oui
      Alors l'expertise crpv_expert est demandée
      Et l'enjeu "Mesure de réduction du risque en échec" est signalé

    Scénario: Évitable ou non n'est pas dit
      Étant donné que mesures_additionnelles est oui
      Et que evitable est inconnu
      Alors la règle PV-402 ne se déclenche pas
      Et le score est [0..3]

  @PV-403
  Règle: Anomalie congénitale après exposition par un parent
    Plan du scénario: L'exposition et l'anomalie, ensemble
      Étant donné que parent_enfant est <parent>
      Et que anomalie_congenitale est <anomalie>
      Alors la règle PV-403 <réponse>
      Et le score est <score>
      Et la profondeur de non_clinique est <profondeur>

      Exemples:
        | parent | anomalie | réponse             | score | profondeur |
        | oui    | oui      | se déclenche        | 10    | complete   |
        | oui    | non      | ne se déclenche pas | 1     | allegee    |
        | non    | oui      | ne se déclenche pas | 4     | allegee    |

    Scénario: Une seule malformation fait relire les données animales
      Étant donné que parent_enfant est oui
      Et que anomalie_congenitale est oui
      Alors l'expertise teratovigilance est demandée
      Et le risque "Tératogénicité" est signalé

  @PV-404
  Règle: Mineur, effet grave
    Plan du scénario: Jusqu'à dix-huit ans
      Étant donné que age_patient est <âge>
      Et que hospitalisation est <grave>
      Alors la règle PV-404 <réponse>
      Et l'expertise pediatrie <demande>

      Exemples:
        | âge | grave | réponse             | demande            |
        | 17  | oui   | se déclenche        | est demandée       |
        | 18  | oui   | ne se déclenche pas | n'est pas demandée |
        | 17  | non   | ne se déclenche pas | n'est pas demandée |

  @PV-405
  Règle: Vaccin, effet grave chez un mineur
    Plan du scénario: Un vaccin, un mineur, un effet grave : il faut les trois
      Étant donné que code_atc est <code>
      Et que age_patient est <âge>
      Et que pronostic_vital est <grave>
      Et que numero_lot est A1
      Alors la règle PV-405 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <profondeur>

      Exemples:
        | code    | âge | grave | réponse             | score | profondeur |
        | J07BB02 | 17  | oui   | se déclenche        | 10    | renforcee  |
        | J07BB02 | 18  | oui   | ne se déclenche pas | 5     | complete   |
        | J07BB02 | 17  | non   | ne se déclenche pas | 1     | allegee    |
        | J06BA02 | 17  | oui   | ne se déclenche pas | 8     | complete   |

    Scénario: Ce que l'on en dit (PV-405)
      Étant donné que code_atc est J07BB02
      Et que age_patient est 2
      Et que hospitalisation est oui
      Alors l'expertise vaccins est demandée
      Et l'enjeu "Confiance dans la vaccination" est signalé

  @PV-406
  Règle: Interaction chez une personne de 75 ans et plus
    Plan du scénario: À partir de 75 ans
      Étant donné que interaction est <interaction>
      Et que age_patient est <âge>
      Alors la règle PV-406 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <profondeur>

      Exemples:
        | interaction | âge | réponse             | score | profondeur |
        | oui         | 75  | se déclenche        | 3     | complete   |
        | oui         | 74  | ne se déclenche pas | 0     | allegee    |
        | non         | 75  | ne se déclenche pas | 1     | allegee    |

    Scénario: Ce que l'on en dit (PV-406)
      Étant donné que interaction est oui
      Et que age_patient est 80
      Alors l'expertise geriatrie est demandée
      Et le risque "Polymédication" est signalé

  @PV-407
  Règle: Marge étroite chez un insuffisant rénal ou hépatique
    Plan du scénario: Le défaut d'élimination et la marge, ensemble
      Étant donné que populations est <population>
      Et que marge_etroite est <marge>
      Alors la règle PV-407 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <profondeur>

      Exemples:
        | population            | marge | réponse             | score | profondeur |
        | insuffisant rénal     | oui   | se déclenche        | 3     | complete   |
        | insuffisant hépatique | oui   | se déclenche        | 3     | complete   |
        | insuffisant rénal     | non   | ne se déclenche pas | 1     | allegee    |
        | sujet âgé             | oui   | ne se déclenche pas | 1     | allegee    |

    Scénario: Ce que l'on en dit (PV-407)
      Étant donné que populations est insuffisant rénal
      Et que marge_etroite est oui
      Alors le risque "Surexposition par défaut d'élimination" est signalé

  @PV-408
  Règle: Thérapie innovante, effet grave
    Plan du scénario: La thérapie et la gravité, ensemble
      Étant donné que mti est <mti>
      Et que deces est <grave>
      Alors la règle PV-408 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <profondeur>

      Exemples:
        | mti | grave | réponse             | score | profondeur |
        | oui | oui   | se déclenche        | 9     | renforcee  |
        | non | oui   | ne se déclenche pas | 6     | complete   |
        | oui | non   | ne se déclenche pas | 0     | allegee    |

    Scénario: Ses experts le relisent
      Étant donné que mti est oui
      Et que autre_gravite est oui
      Alors l'expertise therapie_innovante est demandée

  @PV-409
  Règle: Malformation que le RCP ne décrit pas
    Plan du scénario: Une malformation, et inattendue
      Étant donné que <critère> est oui
      Et que inattendu est <inattendu>
      Alors la règle PV-409 <réponse>
      Et le score est <score>
      Et la profondeur de non_clinique est <profondeur>
      Et l'expertise teratovigilance <demande>

      Exemples:
        | critère              | inattendu | réponse             | score | profondeur | demande            |
        | anomalie_congenitale | oui       | se déclenche        | 13    | complete   | est demandée       |
        | anomalie_congenitale | non       | ne se déclenche pas | 4     | allegee    | n'est pas demandée |
        | invalidite           | oui       | ne se déclenche pas | 11    | allegee    | n'est pas demandée |

    Scénario: Avec l'exposition d'un parent, les données animales se relisent à fond
      Étant donné que anomalie_congenitale est oui
      Et que parent_enfant est oui
      Et que inattendu est oui
      Alors le score est 19
      Et la profondeur de non_clinique est renforcee
