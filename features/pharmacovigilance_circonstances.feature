# language: fr
Fonctionnalité: Signalements : l'erreur, l'abus, l'usage hors AMM
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

  @PV-301
  Règle: Erreur médicamenteuse
    Plan du scénario: L'erreur, seule ou avec autre chose
      Étant donné que circonstances est <circonstances>
      Alors la règle PV-301 <réponse>
      Et le score est <score>

      Exemples:
        | circonstances      | réponse             | score |
        | erreur             | se déclenche        | 1     |
        | erreur ; surdosage | se déclenche        | 1     |
        | surdosage          | ne se déclenche pas | 0     |
        | usage prévu        | ne se déclenche pas | 0     |

    Scénario: Ses experts la relisent, et le déclarant la décrit
      Étant donné que circonstances est erreur
      Alors l'expertise erreurs est demandée
      Et la règle PV-301 demande une précision

    Scénario: Le silence vaut usage prévu
      Étant donné que rien n'est dit de circonstances
      Alors la règle PV-301 ne se déclenche pas
      Et l'expertise erreurs n'est pas demandée

  @PV-302
  Règle: Erreur aux conséquences graves
    Plan du scénario: L'erreur et la gravité, ensemble
      Étant donné que circonstances est <circonstances>
      Et que hospitalisation est <grave>
      Alors la règle PV-302 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | circonstances | grave | réponse             | score | profondeur |
        | erreur        | oui   | se déclenche        | 7     | complete   |
        | erreur        | non   | ne se déclenche pas | 1     | allegee    |
        | surdosage     | oui   | ne se déclenche pas | 3     | allegee    |

    Scénario: Ce que l'on en dit (PV-302)
      Étant donné que circonstances est erreur
      Quand hospitalisation devient oui
      Alors le risque "Erreur répétable" est signalé
      Et le traitement est plus lourd

  @PV-303
  Règle: Erreur pendant une pénurie
    Plan du scénario: L'erreur et la pénurie, ensemble
      Étant donné que circonstances est <circonstances>
      Et que penurie est <pénurie>
      Alors la règle PV-303 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | circonstances | pénurie | réponse             | score | profondeur |
        | erreur        | oui     | se déclenche        | 4     | complete   |
        | erreur        | non     | ne se déclenche pas | 1     | allegee    |
        | surdosage     | oui     | ne se déclenche pas | 0     | allegee    |

    Scénario: Ce que l'on en dit (PV-303)
      Étant donné que circonstances est erreur
      Et que penurie est oui
      Alors l'expertise ruptures_usage est demandée
      Et l'enjeu "Remplacement mal maîtrisé d'un médicament en rupture" est signalé

  @PV-304
  Règle: Surdosage d'un médicament à marge étroite
    Plan du scénario: Marge déclarée, ou reconnue par le code ATC
      Étant donné que circonstances est <circonstances>
      Et que marge_etroite est <marge>
      Et que code_atc est <code>
      Alors la règle PV-304 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <profondeur>

      Exemples:
        | circonstances | marge | code    | réponse             | score | profondeur |
        | surdosage     | oui   | A02BC01 | se déclenche        | 3     | complete   |
        | surdosage     | non   | H03AA01 | se déclenche        | 3     | complete   |
        | surdosage     | non   | A02BC01 | ne se déclenche pas | 0     | allegee    |
        | mésusage      | oui   | A02BC01 | ne se déclenche pas | 0     | allegee    |

    Scénario: Ce que l'on en dit (PV-304)
      Étant donné que circonstances est surdosage
      Et que marge_etroite est oui
      Alors le risque "Toxicité à dose proche de la dose utile" est signalé

  @PV-305
  Règle: Abus
    Plan du scénario: L'abus, et non le mésusage
      Étant donné que circonstances est <circonstances>
      Alors la règle PV-305 <réponse>
      Et le score est <score>

      Exemples:
        | circonstances | réponse             | score |
        | abus          | se déclenche        | 2     |
        | mésusage      | ne se déclenche pas | 0     |

    Scénario: L'addictovigilance le relit, et ses points comptent pour la pharmacovigilance
      Étant donné que circonstances est abus ; erreur
      Alors l'expertise addictovigilance est demandée
      Et le score est 3
      Et la profondeur de pharmacovigilance est complete

    Scénario: Le mésusage n'appelle pas l'addictovigilance
      Étant donné que circonstances est mésusage
      Alors l'expertise addictovigilance n'est pas demandée

  @PV-306
  Règle: Abus d'une substance dangereuse par elle-même
    Plan du scénario: Déclarée, ou reconnue par le code ATC
      Étant donné que circonstances est <circonstances>
      Et que potentiel_abus est <déclarée>
      Et que code_atc est <code>
      Alors la règle PV-306 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | circonstances | déclarée | code    | réponse             | score | profondeur |
        | abus          | oui      | A02BC01 | se déclenche        | 5     | complete   |
        | abus          | non      | N02AA01 | se déclenche        | 5     | complete   |
        | abus          | non      | A02BC01 | ne se déclenche pas | 2     | allegee    |
        | mésusage      | oui      | A02BC01 | ne se déclenche pas | 0     | allegee    |

    Scénario: Ce que l'on en dit (PV-306)
      Étant donné que circonstances est abus
      Et que potentiel_abus est oui
      Alors l'enjeu "Dépendance ou trafic" est signalé

  @PV-307
  Règle: Mésusage ou usage hors AMM, effet grave
    Plan du scénario: L'usage non conforme et la gravité, ensemble
      Étant donné que circonstances est <circonstances>
      Et que hospitalisation est <grave>
      Alors la règle PV-307 <réponse>
      Et le score est <score>

      Exemples:
        | circonstances              | grave | réponse             | score |
        | mésusage                   | oui   | se déclenche        | 5     |
        | hors AMM                   | oui   | se déclenche        | 5     |
        | hors AMM                   | non   | ne se déclenche pas | 0     |
        | exposition professionnelle | oui   | ne se déclenche pas | 3     |

    Scénario: Ce que l'on en dit, et les points qu'il ajoute à la pharmacovigilance (PV-307)
      Étant donné que circonstances est mésusage ; abus
      Et que hospitalisation est oui
      Alors l'enjeu "Usage non conforme à surveiller" est signalé
      Et le score est 7
      Et la profondeur de pharmacovigilance est complete

  @PV-308
  Règle: Mineur traité hors AMM
    Plan du scénario: Jusqu'à dix-huit ans
      Étant donné que circonstances est <circonstances>
      Et que age_patient est <âge>
      Alors la règle PV-308 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <profondeur>

      Exemples:
        | circonstances | âge | réponse             | score | profondeur |
        | hors AMM      | 17  | se déclenche        | 3     | complete   |
        | hors AMM      | 18  | ne se déclenche pas | 0     | allegee    |
        | usage prévu   | 17  | ne se déclenche pas | 1     | allegee    |

    Scénario: Un pédiatre le relit, fût-il sans gravité
      Étant donné que circonstances est hors AMM
      Et que age_patient est 17
      Alors l'expertise pediatrie est demandée

    Scénario: Un âge inconnu laisse la question ouverte
      Étant donné que circonstances est hors AMM
      Et que age_patient est inconnu
      Alors la règle PV-308 ne se déclenche pas
      Et le score est [0..3]
      Et la règle PV-802 demande une précision

  @PV-309
  Règle: Effet évitable chez une personne à risque
    Plan du scénario: Évitable, à risque et grave : il faut les trois
      Étant donné que evitable est <évitable>
      Et que age_patient est <âge>
      Et que hospitalisation est <grave>
      Alors la règle PV-309 <réponse>
      Et le score est <score>

      Exemples:
        | évitable | âge | grave | réponse             | score |
        | oui      | 75  | oui   | se déclenche        | 8     |
        | non      | 75  | oui   | ne se déclenche pas | 6     |
        | oui      | 74  | oui   | ne se déclenche pas | 3     |
        | oui      | 75  | non   | ne se déclenche pas | 1     |

    Scénario: Ce que l'on en dit, et les points qu'il ajoute à la pharmacovigilance (PV-309)
      Étant donné que evitable est oui
      Et que age_patient est 75
      Et que hospitalisation est oui
      Et que circonstances est abus
      Alors l'enjeu "Bon usage à renforcer" est signalé
      Et le score est 10
      Et la profondeur de pharmacovigilance est complete
