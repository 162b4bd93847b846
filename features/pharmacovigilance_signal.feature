# language: fr
Fonctionnalité: Signalements : le signal, le groupe, le lien
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

  @PV-501
  Règle: Signal de disproportion et cas marquant
    Plan du scénario: La statistique et le cas disent la même chose
      Étant donné que signal_disproportion est <signal>
      Et que inattendu est <inattendu>
      Et que age_patient est <âge>
      Alors la règle PV-501 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de biostatistique est <profondeur>

      Exemples:
        | signal | inattendu | âge | réponse             | score | mode       | profondeur |
        | oui    | oui       | 40  | se déclenche        | 6     | approfondi | complete   |
        | oui    | non       | 75  | se déclenche        | 4     | approfondi | complete   |
        | oui    | non       | 74  | ne se déclenche pas | 0     | simplifie  | allegee    |
        | non    | oui       | 40  | ne se déclenche pas | 3     | simplifie  | allegee    |

    Scénario: La réunion le valide
      Étant donné que signal_disproportion est oui
      Et que age_patient est 75
      Alors l'expertise reunion_signal est demandée
      Et l'enjeu "Signal à valider" est signalé

  @PV-502
  Règle: Signal de disproportion dans une large population
    Plan du scénario: À partir de cent mille patients par an
      Étant donné que signal_disproportion est <signal>
      Et que patients_traites est <patients>
      Alors la règle PV-502 <réponse>
      Et le score est <score>
      Et la profondeur de biostatistique est <profondeur>

      Exemples:
        | signal | patients | réponse             | score | profondeur |
        | oui    | 100000   | se déclenche        | 3     | complete   |
        | oui    | 99999    | ne se déclenche pas | 0     | allegee    |
        | non    | 100000   | ne se déclenche pas | 0     | allegee    |

    Scénario: Leur nombre n'est pas connu
      Étant donné que signal_disproportion est oui
      Et que patients_traites est inconnu
      Alors la règle PV-502 ne se déclenche pas
      Et le score est [0..3]
      Et il manque patients_traites

    Scénario: Ce que l'on en dit, et les points qui comptent pour chaque métier
      Étant donné que signal_disproportion est oui
      Et que patients_traites est 100000
      Et que circonstances est abus
      Et que age_patient est 75
      Alors l'enjeu "Large exposition" est signalé
      Et le score est 9
      Et la profondeur de pharmacovigilance est complete
      Et la profondeur de biostatistique est renforcee

  @PV-503
  Règle: Signal de classe, effet grave
    Plan du scénario: Un signal ouvert ou un effet de la classe, et la gravité
      Étant donné que hospitalisation est <grave>
      Et que signal_de_classe est <signal>
      Et que effet_de_classe est <effet>
      Alors la règle PV-503 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | grave | signal | effet | réponse             | score | profondeur |
        | oui   | oui    | non   | se déclenche        | 6     | complete   |
        | oui   | non    | oui   | se déclenche        | 6     | complete   |
        | oui   | non    | non   | ne se déclenche pas | 3     | allegee    |
        | non   | oui    | oui   | ne se déclenche pas | 0     | allegee    |

    Scénario: Ce que l'on en dit (PV-503)
      Étant donné que hospitalisation est oui
      Et que effet_de_classe est oui
      Alors l'expertise crpv_expert est demandée
      Et le risque "Effet de classe" est signalé

  @PV-504
  Règle: Cas groupés
    Plan du scénario: Une cause commune agit peut-être encore
      Étant donné que cas_groupes est <groupés>
      Alors la règle PV-504 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la priorité proposée est <priorité>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | groupés | réponse             | score | mode      | priorité | profondeur |
        | oui     | se déclenche        | 3     | standard  | urgente  | complete   |
        | non     | ne se déclenche pas | 0     | simplifie | normale  | allegee    |

    Scénario: Ce que l'on en dit, et ce que vaut le silence
      Étant donné que rien n'est dit de cas_groupes
      Quand cas_groupes devient oui
      Alors le traitement est plus lourd
      Et le risque "Cause commune" est signalé

  @PV-505
  Règle: Attention publique
    Plan du scénario: La réponse de l'agence sera lue
      Étant donné que attention_publique est <attention>
      Alors la règle PV-505 <réponse>
      Et le score est <score>
      Et la priorité proposée est normale
      Et la profondeur de reglementaire est <profondeur>

      Exemples:
        | attention | réponse             | score | profondeur   |
        | oui       | se déclenche        | 2     | examen       |
        | non       | ne se déclenche pas | 0     | recevabilite |

    Scénario: Ce que l'on en dit (PV-505)
      Étant donné que attention_publique est oui
      Alors l'enjeu "Sujet public" est signalé

  @PV-506
  Règle: Cas grave d'un médicament sous attention publique
    Plan du scénario: L'attention et la gravité, ensemble
      Étant donné que attention_publique est <attention>
      Et que autre_gravite est <grave>
      Alors la règle PV-506 <réponse>
      Et le score est <score>
      Et la priorité proposée est <priorité>

      Exemples:
        | attention | grave | réponse             | score | priorité    |
        | oui       | oui   | se déclenche        | 6     | prioritaire |
        | oui       | non   | ne se déclenche pas | 2     | normale     |
        | non       | oui   | ne se déclenche pas | 2     | normale     |

    Scénario: Ses points comptent pour la pharmacovigilance (PV-506)
      Étant donné que attention_publique est oui
      Et que autre_gravite est oui
      Et que circonstances est abus
      Alors le score est 8
      Et la profondeur de pharmacovigilance est complete

  @PV-507
  Règle: Réadministration positive d'un effet inattendu
    Plan du scénario: Le retour de l'effet, et l'inattendu
      Étant donné que readministration_positive est <retour>
      Et que inattendu est <inattendu>
      Et que imputabilite est vraisemblable
      Alors la règle PV-507 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | retour | inattendu | réponse             | score | profondeur |
        | oui    | oui       | se déclenche        | 8     | renforcee  |
        | non    | oui       | ne se déclenche pas | 5     | complete   |
        | oui    | non       | ne se déclenche pas | 0     | allegee    |

    Scénario: Ce que l'on en dit (PV-507)
      Étant donné que readministration_positive est oui
      Et que inattendu est oui
      Alors le risque "Lien presque établi" est signalé

  @PV-508
  Règle: Lien vraisemblable avec un effet inattendu
    Plan du scénario: À partir de vraisemblable
      Étant donné que imputabilite est <lien>
      Et que inattendu est <inattendu>
      Alors la règle PV-508 <réponse>
      Et le score est <score>

      Exemples:
        | lien               | inattendu | réponse             | score |
        | très vraisemblable | oui       | se déclenche        | 5     |
        | vraisemblable      | oui       | se déclenche        | 5     |
        | plausible          | oui       | ne se déclenche pas | 3     |
        | vraisemblable      | non       | ne se déclenche pas | 0     |

    Scénario: Tant que le CRPV ne l'a pas rendue, rien n'allège
      Étant donné que inattendu est oui
      Et que imputabilite est inconnu
      Alors la règle PV-508 ne se déclenche pas
      Et la règle PV-509 ne se déclenche pas

    Scénario: Ses points comptent pour la pharmacovigilance (PV-508)
      Étant donné que imputabilite est vraisemblable
      Et que inattendu est oui
      Et que commercialise_depuis est 1
      Alors le score est 7
      Et la profondeur de pharmacovigilance est renforcee

  @PV-509
  Règle: Lien exclu, cas isolé
    Plan du scénario: Exclu, et isolé
      Étant donné que imputabilite est <lien>
      Et que cas_groupes est <groupés>
      Alors la règle PV-509 <réponse>
      Et le score est <score>

      Exemples:
        | lien     | groupés | réponse             | score |
        | exclue   | non     | se déclenche        | -3    |
        | douteuse | non     | ne se déclenche pas | 0     |
        | exclue   | oui     | ne se déclenche pas | 3     |

    Scénario: Il reste transmis, dans le même délai
      Étant donné que imputabilite est exclue
      Et que hospitalisation est oui
      Alors la règle PV-509 se déclenche
      Et l'échéance est le 20/01/2026
      Et le score est 0

    Scénario: Ses points allègent la pharmacovigilance, et elle seule
      Étant donné que imputabilite est exclue
      Et que evenement_designe est oui
      Et que pronostic_vital est oui
      Alors le score est 5
      Et la profondeur de pharmacovigilance est allegee
      Et la profondeur de clinique est complete

  @PV-510
  Règle: Effet grave d'un médicament sans remplaçant
    Plan du scénario: Grave, majeur et sans autre choix : il faut les trois
      Étant donné que autre_gravite est <grave>
      Et que interet_majeur est <majeur>
      Et que alternatives est <alternatives>
      Alors la règle PV-510 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <profondeur>

      Exemples:
        | grave | majeur | alternatives | réponse             | score | profondeur |
        | oui   | oui    | 0            | se déclenche        | 4     | complete   |
        | oui   | oui    | 1            | ne se déclenche pas | 2     | allegee    |
        | oui   | non    | 0            | ne se déclenche pas | 2     | allegee    |
        | non   | oui    | 0            | ne se déclenche pas | 0     | allegee    |

    Scénario: Ce que l'on en dit (PV-510)
      Étant donné que autre_gravite est oui
      Et que interet_majeur est oui
      Et que alternatives est 0
      Alors l'enjeu "Retirer le médicament serait aussi un danger" est signalé
