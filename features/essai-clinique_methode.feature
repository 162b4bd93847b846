# language: fr
Fonctionnalité: Essais cliniques : la méthode
  Une règle après l'autre, au bord où elle commence et juste à côté.

  # Une demande dont chaque fait est connu et ne pèse rien : le score ne dit que ce que le scénario change.
  Contexte:
    Étant donné le référentiel "essai-clinique"
    Et un dossier :
      | critère                 | valeur        |
      | date_soumission         | 02/03/2026    |
      | date_depot              | 09/03/2026    |
      | type_demande            | initiale      |
      | role_france             | État unique   |
      | promoteur               | industriel    |
      | phase                   | IV            |
      | code_atc                | A02BC01       |
      | nature_substance        | chimique      |
      | voie_administration     | orale         |
      | produit_autorise        | oui           |
      | usage_etabli            | selon l'AMM   |
      | procedures_minimes      | non           |
      | premiere_administration | non           |
      | modele_animal           | pertinent     |
      | dose_depart             | effet minimal |
      | mecanisme_a_risque      | non           |
      | sentinelle              | oui           |
      | protocole_integre       | non           |
      | volontaires_sains       | non           |
      | site_autorise           | oui           |
      | toxicite_couvre_duree   | oui           |
      | age_minimum             | 18            |
      | benefice_direct         | oui           |
      | contraception           | oui           |
      | temoin                  | actif         |
      | traitement_omis         | non           |
      | randomise               | oui           |
      | insu                    | double        |
      | comite_surveillance     | oui           |
      | affection_grave         | non           |
      | alternatives            | 5             |

  @EC-218
  Règle: Toxicologie plus courte que le traitement
    Plan du scénario: Non autorisé, et la toxicologie trop courte
      Étant donné que produit_autorise est <autorisé>
      Et que toxicite_couvre_duree est <couvre>
      Alors la règle EC-218 <réponse>
      Et le score est <score>
      Et la profondeur de non_clinique est <non_clinique>

      Exemples:
        | autorisé | couvre | réponse             | score | non_clinique |
        | non      | non    | se déclenche        | 2     | complete     |
        | non      | oui    | ne se déclenche pas | 0     | allegee      |
        | oui      | non    | ne se déclenche pas | 0     | allegee      |

    Scénario: Ce que l'on en dit (EC-218)
      Étant donné que produit_autorise est non
      Et que toxicite_couvre_duree est non
      Alors le risque "Toxicité d'un traitement prolongé non étudiée" est signalé

  @EC-219
  Règle: Plan complexe
    Plan du scénario: Chaque changement est à prévoir
      Étant donné que plan_complexe est <complexe>
      Alors la règle EC-219 <réponse>
      Et le score est <score>
      Et la profondeur de biostatistique est <biostatistique>

      Exemples:
        | complexe | réponse             | score | biostatistique |
        | oui      | se déclenche        | 3     | complete       |
        | non      | ne se déclenche pas | 0     | allegee        |

    Scénario: Ce que l'on en dit (EC-219)
      Étant donné que plan_complexe est oui
      Alors l'expertise essais_complexes est demandée

  @EC-220
  Règle: Plan complexe qui doit faire preuve
    Plan du scénario: Le plan et la preuve, ensemble
      Étant donné que plan_complexe est <complexe>
      Et que phase est <phase>
      Alors la règle EC-220 <réponse>
      Et le score est <score>
      Et la profondeur de biostatistique est <biostatistique>

      Exemples:
        | complexe | phase | réponse             | score | biostatistique |
        | oui      | III   | se déclenche        | 5     | renforcee      |
        | oui      | II    | ne se déclenche pas | 3     | complete       |
        | non      | III   | ne se déclenche pas | 0     | allegee        |

    Scénario: Ce que l'on en dit (EC-220)
      Étant donné que plan_complexe est oui
      Et que phase est III
      Alors le risque "Risque d'erreur non maîtrisé" est signalé

  @EC-221
  Règle: Preuve exposée au biais
    Plan du scénario: Un essai qui ne permet pas de conclure
      Étant donné que phase est <phase>
      Et que insu est <insu>
      Alors la règle EC-221 <réponse>
      Et le score est <score>
      Et la profondeur de biostatistique est <biostatistique>

      Exemples:
        | phase | insu   | réponse             | score | biostatistique |
        | III   | ouvert | se déclenche        | 3     | complete       |
        | III   | double | ne se déclenche pas | 0     | allegee        |
        | II    | ouvert | ne se déclenche pas | 0     | allegee        |

    Scénario: Ce que l'on en dit (EC-221)
      Étant donné que phase est III
      Et que randomise est non
      Alors le risque "Résultat ininterprétable : participants exposés pour rien" est signalé

  @EC-222
  Règle: Affection sévère sans comité de surveillance
    Plan du scénario: Sévère, sans comité, et une phase avancée ou des participants protégés
      Étant donné que comite_surveillance est <comité>
      Et que affection_grave est <grave>
      Et que phase est <phase>
      Et que inclusion_en_urgence est <urgence>
      Alors la règle EC-222 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <pharmacovigilance>

      Exemples:
        | comité | grave | phase  | urgence | réponse             | score | pharmacovigilance |
        | non    | oui   | III    | non     | se déclenche        | 3     | complete          |
        | non    | oui   | II/III | non     | se déclenche        | 3     | complete          |
        | non    | oui   | IV     | oui     | se déclenche        | 6     | complete          |
        | non    | oui   | II     | non     | ne se déclenche pas | 0     | allegee           |
        | oui    | oui   | III    | non     | ne se déclenche pas | 0     | allegee           |
        | non    | non   | III    | non     | ne se déclenche pas | 0     | allegee           |

    Scénario: Ce que l'on en dit (EC-222)
      Étant donné que comite_surveillance est non
      Et que affection_grave est oui
      Et que phase est III
      Alors le risque "Excès d'événements graves décelé trop tard" est signalé
      Et la règle EC-222 demande une précision

  @EC-223
  Règle: Placebo alors qu'un traitement reconnu existe
    Plan du scénario: Le placebo seul, et le traitement omis
      Étant donné que temoin est <témoin>
      Et que traitement_omis est <omis>
      Alors la règle EC-223 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | témoin           | omis | réponse             | score | mode       | clinique |
        | placebo          | oui  | se déclenche        | 3     | approfondi | complete |
        | placebo          | non  | ne se déclenche pas | 0     | simplifie  | allegee  |
        | placebo en ajout | oui  | ne se déclenche pas | 0     | simplifie  | allegee  |
        | actif            | oui  | ne se déclenche pas | 0     | simplifie  | allegee  |

    Scénario: Ce que l'on en dit (EC-223)
      Étant donné que temoin est placebo
      Et que traitement_omis est oui
      Alors l'expertise ethique est demandée
      Et le risque "Perte de chance dans le groupe placebo" est signalé
      Et la règle EC-223 demande une précision

  @EC-224
  Règle: Placebo et traitement omis chez des participants protégés ou gravement malades
    Plan du scénario: Ceux qui perdent le plus à ne pas être traités
      Étant donné que temoin est <témoin>
      Et que traitement_omis est <omis>
      Et que affection_grave est <grave>
      Et que inclusion_en_urgence est <urgence>
      Alors la règle EC-224 <réponse>
      Et le score est <score>

      Exemples:
        | témoin  | omis | grave | urgence | réponse             | score |
        | placebo | oui  | oui   | non     | se déclenche        | 5     |
        | placebo | oui  | non   | oui     | se déclenche        | 8     |
        | placebo | oui  | non   | non     | ne se déclenche pas | 3     |
        | placebo | non  | oui   | non     | ne se déclenche pas | 0     |
        | actif   | oui  | oui   | non     | ne se déclenche pas | 0     |

    Scénario: Ses points comptent pour la clinique (EC-224)
      Étant donné que temoin est placebo
      Et que traitement_omis est oui
      Et que affection_grave est oui
      Et que phase est II
      Et que usage_etabli est nouveau
      Et que marge_etroite est oui
      Alors le score est 9
      Et la profondeur de clinique est renforcee
      Et le risque "Aggravation évitable de la maladie" est signalé

  @EC-225
  Règle: Test de sélection pour un médicament non autorisé
    Plan du scénario: Le test, et un usage que l'expérience ne couvre pas
      Étant donné que test_selection est <test>
      Et que usage_etabli est <usage>
      Alors la règle EC-225 <réponse>
      Et le score est <score>

      Exemples:
        | test | usage   | réponse             | score |
        | oui  | nouveau | se déclenche        | 1     |
        | oui  | étayé   | ne se déclenche pas | 0     |
        | non  | nouveau | ne se déclenche pas | 0     |

    Scénario: Ses points comptent pour la qualité
      Étant donné que test_selection est oui
      Et que produit_autorise est non
      Et que radiopharmaceutique est oui
      Alors l'expertise dispositifs est demandée
      Et le score est 2
      Et la profondeur de qualite est complete
