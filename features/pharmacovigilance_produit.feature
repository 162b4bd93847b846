# language: fr
Fonctionnalité: Signalements : le produit en cause
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

  @PV-310
  Règle: Défaut de qualité suspecté
    Plan du scénario: Le produit est en cause, non son emploi
      Étant donné que circonstances est <circonstances>
      Alors la règle PV-310 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <profondeur>

      Exemples:
        | circonstances     | réponse             | score | profondeur |
        | défaut de qualité | se déclenche        | 3     | complete   |
        | erreur            | ne se déclenche pas | 1     | allegee    |

    Scénario: Le lot est cherché
      Étant donné que circonstances est défaut de qualité
      Alors le risque "Lot en cause" est signalé
      Et la règle PV-310 demande une précision

  @PV-311
  Règle: Cas groupés et défaut de qualité
    Plan du scénario: Plusieurs patients et un défaut, ensemble
      Étant donné que circonstances est <circonstances>
      Et que cas_groupes est <groupés>
      Alors la règle PV-311 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de qualite est <profondeur>

      Exemples:
        | circonstances     | groupés | réponse             | score | mode       | profondeur |
        | défaut de qualité | oui     | se déclenche        | 9     | approfondi | renforcee  |
        | défaut de qualité | non     | ne se déclenche pas | 3     | simplifie  | complete   |
        | usage prévu       | oui     | ne se déclenche pas | 3     | standard   | allegee    |

    Scénario: Ce que l'on en dit (PV-311)
      Étant donné que circonstances est défaut de qualité
      Et que cas_groupes est oui
      Alors l'enjeu "Rappel possible" est signalé

  @PV-312
  Règle: Médicament falsifié suspecté
    Plan du scénario: L'alerte dépend du danger, non du nombre de cas
      Étant donné que circonstances est <circonstances>
      Alors la règle PV-312 <réponse>
      Et le mode proposé est <mode>
      Et la priorité proposée est <priorité>

      Exemples:
        | circonstances     | réponse             | mode       | priorité    |
        | falsification     | se déclenche        | approfondi | prioritaire |
        | défaut de qualité | ne se déclenche pas | simplifie  | normale     |

    Scénario: Ce que l'on en dit (PV-312)
      Étant donné que circonstances est falsification
      Alors l'expertise falsification est demandée
      Et le risque "Médicament falsifié" est signalé
      Et le score est 0

    Scénario: Un défaut n'appelle pas les experts de la falsification
      Étant donné que circonstances est défaut de qualité
      Alors l'expertise falsification n'est pas demandée

  @PV-313
  Règle: Transmission d'un agent par un produit biologique
    Plan du scénario: La transmission et un lot à tracer, ensemble
      Étant donné que circonstances est <circonstances>
      Et que derive_du_sang est <sang>
      Et que numero_lot est A1
      Alors la règle PV-313 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la priorité proposée est <priorité>
      Et la profondeur de qualite est <profondeur>

      Exemples:
        | circonstances           | sang | réponse             | score | mode       | priorité    | profondeur |
        | transmission d'un agent | oui  | se déclenche        | 3     | approfondi | prioritaire | complete   |
        | transmission d'un agent | non  | ne se déclenche pas | 0     | simplifie  | normale     | allegee    |
        | défaut de qualité       | oui  | ne se déclenche pas | 3     | simplifie  | normale     | complete   |

    Scénario: Ce que l'on en dit (PV-313)
      Étant donné que circonstances est transmission d'un agent
      Et que derive_du_sang est oui
      Alors l'expertise securite_virale est demandée
      Et le risque "Agent transmis par le médicament" est signalé

  @PV-314
  Règle: Inefficacité d'un vaccin ou d'un médicament vital
    Plan du scénario: L'un ou l'autre, jamais un médicament ordinaire
      Étant donné que circonstances est <circonstances>
      Et que code_atc est <code>
      Et que interet_majeur est <majeur>
      Et que numero_lot est A1
      Alors la règle PV-314 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <profondeur>

      Exemples:
        | circonstances | code    | majeur | réponse             | score | profondeur |
        | inefficacité  | J07BB02 | non    | se déclenche        | 2     | complete   |
        | inefficacité  | A02BC01 | oui    | se déclenche        | 2     | complete   |
        | inefficacité  | A02BC01 | non    | ne se déclenche pas | 0     | allegee    |
        | usage prévu   | J07BB02 | oui    | ne se déclenche pas | 0     | allegee    |

    Scénario: Ce que l'on en dit (PV-314)
      Étant donné que circonstances est inefficacité
      Et que interet_majeur est oui
      Alors le risque "Perte d'efficacité" est signalé
