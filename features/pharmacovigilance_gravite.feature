# language: fr
Fonctionnalité: Signalements : la gravité et l'inattendu
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

  @PV-201
  Règle: Gravité chez une personne à risque
    Plan du scénario: La gravité et la personne, ensemble
      Étant donné que hospitalisation est <grave>
      Et que age_patient est <âge>
      Alors la règle PV-201 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | grave | âge | réponse             | score | mode      |
        | oui   | 75  | se déclenche        | 6     | standard  |
        | oui   | 74  | ne se déclenche pas | 3     | simplifie |
        | non   | 75  | ne se déclenche pas | 1     | simplifie |

    Scénario: Ce que l'on en dit (PV-201)
      Étant donné que pronostic_vital est oui
      Et que age_patient est 8
      Alors le risque "Effet grave chez une personne à risque" est signalé

    Scénario: Les points de la personne comptent pour la clinique
      Étant donné que deces est oui
      Et que age_patient est 80
      Alors le score est 9
      Et la profondeur de clinique est renforcee

  @PV-202
  Règle: Personne à risque, même sans gravité
    Plan du scénario: Elle compte pour un point
      Étant donné que age_patient est <âge>
      Alors la règle PV-202 <réponse>
      Et le score est <score>
      Et le mode proposé est simplifie

      Exemples:
        | âge | réponse             | score |
        | 75  | se déclenche        | 1     |
        | 74  | ne se déclenche pas | 0     |

  @PV-203
  Règle: Effet inattendu
    Plan du scénario: Ce que le RCP ne décrit pas
      Étant donné que inattendu est <inattendu>
      Alors la règle PV-203 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | inattendu | réponse             | score | profondeur |
        | oui       | se déclenche        | 3     | complete   |
        | non       | ne se déclenche pas | 0     | allegee    |

    Scénario: Ce que l'on en dit (PV-203)
      Étant donné que inattendu est oui
      Alors le risque "Effet que le RCP ne décrit pas" est signalé

    Scénario: Inconnu, il est compté par prudence
      Étant donné que inattendu est inconnu
      Alors la règle PV-203 ne se déclenche pas
      Et le score est [0..3]

  @PV-204
  Règle: Effet grave et inattendu
    Plan du scénario: La réunion mensuelle examine chaque cas grave et inattendu
      Étant donné que autre_gravite est <grave>
      Et que inattendu est <inattendu>
      Alors la règle PV-204 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | grave | inattendu | réponse             | score | mode       |
        | oui   | oui       | se déclenche        | 7     | approfondi |
        | oui   | non       | ne se déclenche pas | 2     | simplifie  |
        | non   | oui       | ne se déclenche pas | 3     | simplifie  |

    Scénario: Qui le relit
      Étant donné que autre_gravite est oui
      Et que inattendu est oui
      Alors l'expertise crpv_expert est demandée
      Et l'expertise reunion_signal est demandée
      Et l'enjeu "Signal possible" est signalé
      Et la profondeur de clinique est complete

    Scénario: Ni le CRPV expert, ni la réunion, pour un effet grave et décrit
      Étant donné que autre_gravite est oui
      Alors l'expertise crpv_expert n'est pas demandée
      Et l'expertise reunion_signal n'est pas demandée

  @PV-205
  Règle: Décès inattendu
    Plan du scénario: Il est urgent, le pronostic vital ne l'est pas
      Étant donné que <critère> est oui
      Et que inattendu est <inattendu>
      Alors la règle PV-205 <réponse>
      Et le score est <score>
      Et la priorité proposée est <priorité>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | critère         | inattendu | réponse             | score | priorité    | clinique  |
        | deces           | oui       | se déclenche        | 16    | urgente     | renforcee |
        | deces           | non       | ne se déclenche pas | 6     | prioritaire | complete  |
        | pronostic_vital | oui       | ne se déclenche pas | 10    | normale     | complete  |

    Scénario: Ce que l'on en dit (PV-205)
      Étant donné que deces est oui
      Et que inattendu est oui
      Alors l'enjeu "Décès que rien n'annonçait" est signalé

  @PV-206
  Règle: Événement médical désigné
    Plan du scénario: Il se relit sans attendre un seuil statistique
      Étant donné que evenement_designe est <désigné>
      Alors la règle PV-206 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | désigné | réponse             | score | mode      | profondeur |
        | oui     | se déclenche        | 3     | standard  | complete   |
        | non     | ne se déclenche pas | 0     | simplifie | allegee    |

    Scénario: Ce que l'on en dit, et ce que vaut le silence
      Étant donné que rien n'est dit de evenement_designe
      Quand evenement_designe devient oui
      Alors le traitement est plus lourd
      Et le risque "Événement médical désigné" est signalé

  @PV-207
  Règle: Événement désigné que le RCP ne décrit pas
    Plan du scénario: Désigné et inattendu, ensemble
      Étant donné que evenement_designe est <désigné>
      Et que inattendu est <inattendu>
      Alors la règle PV-207 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | désigné | inattendu | réponse             | score | profondeur |
        | oui     | oui       | se déclenche        | 8     | renforcee  |
        | oui     | non       | ne se déclenche pas | 3     | complete   |
        | non     | oui       | ne se déclenche pas | 3     | complete   |

    Scénario: La réunion le relit, fût-il sans gravité
      Étant donné que evenement_designe est oui
      Et que inattendu est oui
      Alors l'expertise reunion_signal est demandée

  @PV-208
  Règle: Produit récent, effet grave
    Plan du scénario: Récent et grave, ensemble
      Étant donné que commercialise_depuis est <années>
      Et que autre_gravite est <grave>
      Alors la règle PV-208 <réponse>
      Et le score est <score>

      Exemples:
        | années | grave | réponse             | score |
        | 1      | oui   | se déclenche        | 4     |
        | 2      | oui   | ne se déclenche pas | 2     |
        | 1      | non   | ne se déclenche pas | 0     |

    Scénario: Le CRPV expert le relit, et ses points comptent pour la pharmacovigilance
      Étant donné que commercialise_depuis est 1
      Et que autre_gravite est oui
      Et que circonstances est abus
      Alors l'expertise crpv_expert est demandée
      Et le score est 6
      Et la profondeur de pharmacovigilance est complete

  @PV-209
  Règle: Produit récent, effet inattendu
    Plan du scénario: Récent et inattendu, ensemble
      Étant donné que commercialise_depuis est <années>
      Et que inattendu est <inattendu>
      Alors la règle PV-209 <réponse>
      Et le score est <score>

      Exemples:
        | années | inattendu | réponse             | score |
        | 1      | oui       | se déclenche        | 5     |
        | 2      | oui       | ne se déclenche pas | 3     |
        | 1      | non       | ne se déclenche pas | 0     |

    Scénario: Ce que l'on en dit, et les points qu'il ajoute à la pharmacovigilance
      Étant donné que commercialise_depuis est 1
      Et que inattendu est oui
      Et que imputabilite est vraisemblable
      Alors l'enjeu "Profil de sécurité en construction" est signalé
      Et le score est 7
      Et la profondeur de pharmacovigilance est renforcee

  @PV-210
  Règle: Dommage irréversible et inattendu
    Plan du scénario: Irréversible et inattendu, ensemble
      Étant donné que evolution est <évolution>
      Et que inattendu est <inattendu>
      Alors la règle PV-210 <réponse>
      Et le score est <score>

      Exemples:
        | évolution   | inattendu | réponse             | score |
        | séquelles   | oui       | se déclenche        | 5     |
        | non rétabli | oui       | ne se déclenche pas | 3     |
        | séquelles   | non       | ne se déclenche pas | 0     |

    Scénario: Ce que l'on en dit, et les points qu'il ajoute à la clinique
      Étant donné que evolution est séquelles
      Et que inattendu est oui
      Et que age_patient est 80
      Alors le risque "Dommage irréversible" est signalé
      Et le score est 6
      Et la profondeur de clinique est complete

  @PV-211
  Règle: Effet résolu, sans gravité
    Plan du scénario: Guéri, et sans aucun critère de gravité
      Étant donné que evolution est <évolution>
      Et que autre_gravite est <grave>
      Alors la règle PV-211 <réponse>
      Et le score est <score>

      Exemples:
        | évolution | grave   | réponse             | score   |
        | guérison  | non     | se déclenche        | -1      |
        | en cours  | non     | ne se déclenche pas | 0       |
        | guérison  | oui     | ne se déclenche pas | 2       |
        | guérison  | inconnu | ne se déclenche pas | [-1..2] |
