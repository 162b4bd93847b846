# language: fr
Fonctionnalité: Demandes d'autorisation : le produit, son origine, sa forme
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

  @AMM-401
  Règle: Médicament biologique, hors générique et hybride
    Plan du scénario: Le procédé fait le produit
      Étant donné que base_juridique est <base>
      Et que substance_nouvelle est <nouvelle>
      Et que nature_substance est <nature>
      Alors la règle AMM-401 <réponse>
      Et la profondeur de qualite est <profondeur>

      Exemples:
        | base              | nouvelle | nature           | réponse             | profondeur |
        | complète          | oui      | biotechnologique | se déclenche        | complete   |
        | usage bien établi | non      | extractive       | se déclenche        | complete   |
        | hybride           | non      | extractive       | ne se déclenche pas | allegee    |
        | complète          | oui      | végétale         | ne se déclenche pas | allegee    |

    Scénario: Ce qu'elle pèse (AMM-401)
      Étant donné que nature_substance est biotechnologique
      Alors le score est 8
      Et l'expertise biotechnologie est demandée

  @AMM-402
  Règle: Médicament de thérapie innovante
    Plan du scénario: Au comité, quels que soient ses points
      Étant donné que mti est <mti>
      Alors la règle AMM-402 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de qualite est <qualité>

      Exemples:
        | mti | réponse             | score | mode      | qualité   |
        | oui | se déclenche        | 16    | collegial | renforcee |
        | non | ne se déclenche pas | 6     | standard  | allegee   |

    Scénario: Ses experts, et une clinique plus profonde qu'il n'y paraît
      Étant donné que mti est oui
      Et que orphelin est oui
      Alors l'expertise therapie_innovante est demandée
      Et la profondeur de clinique est renforcee

  @AMM-403
  Règle: Organisme génétiquement modifié
    Plan du scénario: Un risque pour l'environnement
      Étant donné que ogm est <ogm>
      Alors la règle AMM-403 <réponse>
      Et le score est <score>
      Et la profondeur de non_clinique est <profondeur>

      Exemples:
        | ogm | réponse             | score | profondeur |
        | oui | se déclenche        | 9     | renforcee  |
        | non | ne se déclenche pas | 6     | complete   |

    Scénario: Ce que l'on en dit (AMM-403)
      Étant donné que ogm est oui
      Alors l'expertise environnement est demandée
      Et le risque "Dissémination dans l'environnement" est signalé

    Scénario: Le silence vaut absence
      Étant donné que rien n'est dit de ogm
      Alors la règle AMM-403 ne se déclenche pas

  @AMM-404
  Règle: Produit du sang ou du plasma humains
    Plan du scénario: Déclaré, ou reconnu par la classe
      Étant donné que derive_du_sang est <sang>
      Et que code_atc est <code>
      Et que nature_substance est <nature>
      Alors la règle AMM-404 <réponse>
      Et la profondeur de qualite est <profondeur>

      Exemples:
        | sang | code    | nature           | réponse             | profondeur |
        | oui  | B02BD02 | extractive       | se déclenche        | renforcee  |
        | non  | B02BB01 | extractive       | se déclenche        | renforcee  |
        | non  | B05AA01 | extractive       | se déclenche        | renforcee  |
        | non  | J06BA02 | extractive       | se déclenche        | renforcee  |
        | non  | B02BD02 | biotechnologique | ne se déclenche pas | complete   |
        | non  | B05BA01 | chimique         | ne se déclenche pas | allegee    |

    Scénario: Une substance connue, et ce que le sang y ajoute
      Étant donné que derive_du_sang est oui
      Et que substance_nouvelle est non
      Alors le score est 9
      Et l'expertise securite_virale est demandée
      Et le risque "Transmission d'agents infectieux" est signalé

  @AMM-405
  Règle: Vaccin destiné à l'enfant
    Plan du scénario: Le vaccin et l'enfant, ensemble
      Étant donné que code_atc est <code>
      Et que nature_substance est <nature>
      Et que populations est <population>
      Et que age_minimum est 2
      Alors la règle AMM-405 <réponse>
      Et le score est <score>

      Exemples:
        | code    | nature     | population | réponse             | score |
        | J07BB02 | extractive | enfant     | se déclenche        | 18    |
        | J07BB02 | extractive | adulte     | ne se déclenche pas | 12    |
        | J05AE03 | chimique   | enfant     | ne se déclenche pas | 10    |

    Scénario: Des enfants sains, en grand nombre
      Étant donné que code_atc est J07BB02
      Et que populations est enfant
      Alors l'expertise vaccins est demandée
      Et l'expertise pediatrie est demandée
      Et l'enjeu "Confiance dans la vaccination" est signalé

    Plan du scénario: Une substance connue, jugée pour l'enfant, et pour l'enfant sain
      Étant donné que substance_nouvelle est non
      Et que code_atc est <code>
      Et que nature_substance est <nature>
      Et que populations est enfant
      Alors la profondeur de clinique est <profondeur>

      Exemples:
        | code    | nature     | profondeur |
        | J07BB02 | extractive | renforcee  |
        | J05AE03 | chimique   | complete   |

  @AMM-406
  Règle: Radiopharmaceutique
    Plan du scénario: Un radionucléide déclaré, ou une classe qui en contient
      Étant donné que radiopharmaceutique est <déclaré>
      Et que code_atc est <code>
      Alors la règle AMM-406 <réponse>
      Et l'expertise radiopharmacie <expertise>

      Exemples:
        | déclaré | code    | réponse             | expertise          |
        | oui     | L01XX   | se déclenche        | est demandée       |
        | non     | V09AA02 | se déclenche        | est demandée       |
        | non     | V10XX03 | se déclenche        | est demandée       |
        | non     | V08AA01 | ne se déclenche pas | n'est pas demandée |

    Scénario: Ce que l'on en dit (AMM-406)
      Étant donné que radiopharmaceutique est oui
      Alors le risque "Irradiation du patient et de l'entourage" est signalé

  @AMM-407
  Règle: Nouvel antibactérien
    Plan du scénario: Il est attendu, et plus encore sans autre traitement
      Étant donné que code_atc est <code>
      Et que substance_nouvelle est <nouvelle>
      Et que affection_grave est oui
      Et que alternatives est <alternatives>
      Alors la règle AMM-407 <réponse>
      Et la priorité proposée est <priorité>

      Exemples:
        | code  | nouvelle | alternatives | réponse             | priorité    |
        | J01XX | oui      | 0            | se déclenche        | prioritaire |
        | J01XX | oui      | 3            | se déclenche        | normale     |
        | J01XX | non      | 0            | ne se déclenche pas | normale     |
        | J02AX | oui      | 0            | ne se déclenche pas | normale     |

    Scénario: Ce que l'on en dit (AMM-407)
      Étant donné que code_atc est J01XX
      Alors l'expertise infectiologie est demandée
      Et l'enjeu "Lutte contre la résistance aux antimicrobiens" est signalé

  @AMM-413
  Règle: Association à un dispositif ou à un test compagnon
    Plan du scénario: Un dispositif qui fait partie du médicament, ou un test qui choisit le patient
      Étant donné que dispositif_associe est <dispositif>
      Et que test_compagnon est <test>
      Alors la règle AMM-413 <réponse>
      Et le score est <score>
      Et l'expertise dispositifs <expertise>

      Exemples:
        | dispositif        | test | réponse               | score | expertise          |
        | partie intégrante | non  | demande une précision | 7     | est demandée       |
        | aucun             | oui  | demande une précision | 7     | est demandée       |
        | partie intégrante | oui  | demande une précision | 7     | est demandée       |
        | fourni séparément | non  | ne se déclenche pas   | 6     | n'est pas demandée |
        | aucun             | non  | ne se déclenche pas   | 6     | n'est pas demandée |

    Scénario: Seul, il ne demande pas une qualité complète
      Étant donné que dispositif_associe est partie intégrante
      Alors la profondeur de qualite est allegee

  @AMM-414
  Règle: Substance nouvelle par voie locale invasive
    Plan du scénario: L'œil, le système nerveux, l'articulation
      Étant donné que voie_administration est <voie>
      Et que substance_nouvelle est <nouvelle>
      Alors la règle AMM-414 <réponse>
      Et le score est <score>

      Exemples:
        | voie            | nouvelle | réponse             | score |
        | locale invasive | oui      | se déclenche        | 7     |
        | injectable      | oui      | ne se déclenche pas | 6     |
        | locale          | oui      | ne se déclenche pas | 6     |
        | locale invasive | non      | ne se déclenche pas | 3     |

    Scénario: Ce que l'on en dit (AMM-414)
      Étant donné que voie_administration est locale invasive
      Alors le risque "Atteinte locale irréversible" est signalé
      Et la profondeur de non_clinique est complete

  @AMM-415
  Règle: Premier de sa classe
    Plan du scénario: Aucun médicament voisin ne renseigne
      Étant donné que premier_de_classe est <premier>
      Et que substance_nouvelle est <nouvelle>
      Alors la règle AMM-415 <réponse>
      Et le score est <score>
      Et la profondeur de non_clinique est <profondeur>

      Exemples:
        | premier | nouvelle | réponse             | score | profondeur |
        | oui     | oui      | se déclenche        | 9     | renforcee  |
        | non     | oui      | ne se déclenche pas | 6     | complete   |
        | oui     | non      | ne se déclenche pas | 3     | allegee    |

    Scénario: Ce que l'on en dit (AMM-415)
      Étant donné que premier_de_classe est oui
      Alors l'enjeu "Mécanisme d'action inédit" est signalé
