# language: fr
Fonctionnalité: Essais cliniques : le médicament expérimental
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

  @EC-401
  Règle: Médicament de thérapie innovante
    Plan du scénario: L'arrêt du traitement n'arrête pas l'exposition
      Étant donné que mti est <mti>
      Alors la règle EC-401 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de qualite est <qualite>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | mti | réponse             | score | mode       | qualite  | clinique |
        | oui | se déclenche        | 6     | approfondi | complete | complete |
        | non | ne se déclenche pas | 0     | simplifie  | allegee  | allegee  |

    Scénario: Ce que l'on en dit (EC-401)
      Étant donné que mti est oui
      Alors l'expertise therapie_innovante est demandée
      Et l'expertise biotechnologie est demandée
      Et l'enjeu "Innovation de rupture" est signalé

  @EC-403
  Règle: Organisme génétiquement modifié
    Plan du scénario: Il relève aussi de ses propres règles
      Étant donné que ogm est <ogm>
      Alors la règle EC-403 <réponse>
      Et le score est <score>
      Et la profondeur de non_clinique est <non_clinique>

      Exemples:
        | ogm | réponse             | score | non_clinique |
        | oui | se déclenche        | 3     | complete     |
        | non | ne se déclenche pas | 0     | allegee      |

    Scénario: Ce que l'on en dit (EC-403)
      Étant donné que ogm est oui
      Alors l'expertise environnement est demandée
      Et le risque "Dissémination dans l'environnement" est signalé
      Et la règle EC-403 demande une précision

  @EC-405
  Règle: Produit du sang non autorisé
    Plan du scénario: Le sang, et aucune autorisation
      Étant donné que derive_du_sang est <sang>
      Et que produit_autorise est <autorisé>
      Alors la règle EC-405 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | sang | autorisé | réponse             | score | qualite  |
        | oui  | non      | se déclenche        | 2     | complete |
        | oui  | oui      | ne se déclenche pas | 0     | allegee  |
        | non  | non      | ne se déclenche pas | 0     | allegee  |

    Scénario: Ce que l'on en dit (EC-405)
      Étant donné que derive_du_sang est oui
      Et que produit_autorise est non
      Alors l'expertise securite_virale est demandée
      Et le risque "Transmission d'agents infectieux" est signalé

  @EC-406
  Règle: Radiopharmaceutique hors de son usage autorisé
    Plan du scénario: Le produit, et un usage que l'expérience ne couvre pas
      Étant donné que radiopharmaceutique est <radio>
      Et que usage_etabli est <usage>
      Alors la règle EC-406 <réponse>
      Et le score est <score>

      Exemples:
        | radio | usage   | réponse             | score |
        | oui   | nouveau | se déclenche        | 1     |
        | oui   | étayé   | ne se déclenche pas | 0     |
        | non   | nouveau | ne se déclenche pas | 0     |

    Scénario: Ce que l'on en dit (EC-406)
      Étant donné que radiopharmaceutique est oui
      Et que usage_etabli est nouveau
      Alors l'expertise radiopharmacie est demandée
      Et le risque "Irradiation du participant" est signalé

  @EC-407
  Règle: Voie locale invasive d'un médicament non autorisé
    Plan du scénario: La voie, et aucune autorisation
      Étant donné que voie_administration est <voie>
      Et que produit_autorise est <autorisé>
      Alors la règle EC-407 <réponse>
      Et le score est <score>

      Exemples:
        | voie            | autorisé | réponse             | score |
        | locale invasive | non      | se déclenche        | 1     |
        | injectable      | non      | ne se déclenche pas | 0     |
        | locale invasive | oui      | ne se déclenche pas | 0     |

    Scénario: Ses points comptent pour le non clinique
      Étant donné que premiere_administration est oui
      Et que phase est I
      Et que voie_administration est locale invasive
      Et que produit_autorise est non
      Alors le score est 8
      Et la profondeur de non_clinique est renforcee
      Et le risque "Atteinte locale irréversible" est signalé

  @EC-408
  Règle: Fabrication ou importation sans autorisation
    Plan du scénario: Le site et le produit, sans autorisation l'un et l'autre
      Étant donné que autorisation_fabrication est <site>
      Et que produit_autorise est <autorisé>
      Alors la règle EC-408 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | site | autorisé | réponse             | score | qualite  |
        | non  | non      | se déclenche        | 3     | complete |
        | oui  | non      | ne se déclenche pas | 0     | allegee  |
        | non  | oui      | ne se déclenche pas | 0     | allegee  |

    Scénario: Ce que l'on en dit (EC-408)
      Étant donné que autorisation_fabrication est non
      Et que produit_autorise est non
      Alors le risque "Lots cliniques non maîtrisés" est signalé
      Et la règle EC-408 demande une précision

    Scénario: Pièce obligatoire, elle est présumée jointe
      Étant donné que rien n'est dit de autorisation_fabrication
      Et que produit_autorise est non
      Alors la règle EC-408 ne se déclenche pas

  @EC-409
  Règle: Marge étroite, hors de l'usage autorisé
    Plan du scénario: Déclarée, ou reconnue par le code ATC
      Étant donné que marge_etroite est <marge>
      Et que code_atc est <code>
      Et que usage_etabli est <usage>
      Alors la règle EC-409 <réponse>
      Et le score est <score>

      Exemples:
        | marge | code    | usage   | réponse             | score |
        | oui   | A02BC01 | nouveau | se déclenche        | 1     |
        | non   | H03AA01 | nouveau | se déclenche        | 1     |
        | non   | A02BC01 | nouveau | ne se déclenche pas | 0     |
        | oui   | A02BC01 | étayé   | ne se déclenche pas | 0     |

    Scénario: Ce que l'on en dit (EC-409)
      Étant donné que marge_etroite est oui
      Et que usage_etabli est nouveau
      Alors le risque "Toxicité au moindre écart de dose" est signalé
