# language: fr
Fonctionnalité: Essais cliniques : la conduite, les antécédents
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

  @EC-501
  Règle: Écarts aux bonnes pratiques cliniques connus
    Plan du scénario: Dès qu'ils sont majeurs
      Étant donné que ecarts_bpc est <écarts>
      Alors la règle EC-501 <réponse>
      Et le score est <score>
      Et la profondeur de inspection est <inspection>

      Exemples:
        | écarts  | réponse             | score | inspection |
        | majeurs | se déclenche        | 3     | avis       |
        | aucun   | ne se déclenche pas | 0     | veille     |

    Scénario: Ce que l'on en dit (EC-501)
      Étant donné que ecarts_bpc est majeurs
      Alors le risque "Données ou droits des participants mal protégés" est signalé

  @EC-502
  Règle: Écarts critiques, cliniques ou de fabrication
    Plan du scénario: Cliniques, ou de fabrication hors de l'usage couvert
      Étant donné que ecarts_bpc est <cliniques>
      Et que ecarts_bpf est <fabrication>
      Et que usage_etabli est <usage>
      Alors la règle EC-502 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | cliniques | fabrication | usage   | réponse             | score | mode       |
        | critiques | aucun       | étayé   | se déclenche        | 3     | approfondi |
        | majeurs   | aucun       | étayé   | ne se déclenche pas | 3     | simplifie  |
        | aucun     | critiques   | nouveau | se déclenche        | 0     | approfondi |
        | aucun     | critiques   | étayé   | ne se déclenche pas | 0     | simplifie  |
        | aucun     | majeurs     | nouveau | ne se déclenche pas | 0     | simplifie  |

    Scénario: Ce que l'on en dit (EC-502)
      Étant donné que ecarts_bpc est critiques
      Alors le risque "Sécurité des participants ou valeur des données en cause" est signalé

  @EC-503
  Règle: Pas de plan de surveillance de l'essai
    Plan du scénario: Le promoteur doit dire comment
      Étant donné que plan_surveillance est <plan>
      Alors la règle EC-503 <réponse>
      Et le score est <score>
      Et la profondeur de inspection est <inspection>

      Exemples:
        | plan | réponse             | score | inspection |
        | non  | se déclenche        | 3     | avis       |
        | oui  | ne se déclenche pas | 0     | veille     |

    Scénario: Pièce du protocole, il est présumé joint
      Étant donné que rien n'est dit de plan_surveillance
      Alors la règle EC-503 ne se déclenche pas

    Scénario: Ce que l'on en dit (EC-503)
      Étant donné que plan_surveillance est non
      Alors la règle EC-503 demande une précision

  @EC-504
  Règle: Promoteur académique sans plan de surveillance
    Plan du scénario: Académique, sans plan, hors de l'usage couvert : il faut les trois
      Étant donné que promoteur est <promoteur>
      Et que plan_surveillance est <plan>
      Et que usage_etabli est <usage>
      Alors la règle EC-504 <réponse>
      Et le score est <score>
      Et la profondeur de inspection est <inspection>

      Exemples:
        | promoteur  | plan | usage   | réponse             | score | inspection |
        | académique | non  | nouveau | se déclenche        | 6     | inspection |
        | industriel | non  | nouveau | ne se déclenche pas | 3     | avis       |
        | académique | oui  | nouveau | ne se déclenche pas | 0     | veille     |
        | académique | non  | étayé   | ne se déclenche pas | 3     | avis       |

    Scénario: Ce que l'on en dit (EC-504)
      Étant donné que promoteur est académique
      Et que plan_surveillance est non
      Et que produit_autorise est non
      Alors le risque "Essai d'un usage non couvert, sans surveillance organisée" est signalé

    Scénario: Un promoteur académique n'est jamais plus lourd par lui-même
      Étant donné que promoteur est industriel
      Et que usage_etabli est nouveau
      Quand promoteur devient académique
      Alors les dossiers sont traités de la même façon

  @EC-505
  Règle: Refus antérieur
    Plan du scénario: Les motifs se lisent et se lèvent
      Étant donné que arret_anterieur est <sort>
      Alors la règle EC-505 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de reglementaire est <reglementaire>

      Exemples:
        | sort  | réponse             | score | mode      | reglementaire |
        | refus | se déclenche        | 2     | simplifie | examen        |
        | aucun | ne se déclenche pas | 0     | simplifie | recevabilite  |

    Scénario: Ce que l'on en dit (EC-505)
      Étant donné que arret_anterieur est refus
      Alors le risque "Motifs de refus non levés" est signalé
      Et la règle EC-505 demande une précision

  @EC-506
  Règle: Arrêt antérieur pour un motif de sécurité
    Plan du scénario: Un danger déjà constaté
      Étant donné que arret_anterieur est <sort>
      Alors la règle EC-506 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de pharmacovigilance est <pharmacovigilance>

      Exemples:
        | sort                | réponse             | score | mode       | pharmacovigilance |
        | arrêt pour sécurité | se déclenche        | 6     | approfondi | complete          |
        | refus               | ne se déclenche pas | 2     | simplifie  | allegee           |

    Scénario: Ce que l'on en dit (EC-506)
      Étant donné que arret_anterieur est arrêt pour sécurité
      Alors le risque "Danger déjà constaté chez l'homme" est signalé

  @EC-507
  Règle: Signal de sécurité de classe
    Plan du scénario: Le signal, et un usage que l'expérience ne couvre pas
      Étant donné que signal_de_classe est <signal>
      Et que usage_etabli est <usage>
      Alors la règle EC-507 <réponse>
      Et le score est <score>

      Exemples:
        | signal | usage   | réponse             | score |
        | oui    | nouveau | se déclenche        | 2     |
        | oui    | étayé   | ne se déclenche pas | 0     |
        | non    | nouveau | ne se déclenche pas | 0     |

    Scénario: Ce que l'on en dit (EC-507)
      Étant donné que signal_de_classe est oui
      Et que usage_etabli est nouveau
      Alors le risque "Signal de sécurité en cours d'évaluation" est signalé

  @EC-508
  Règle: Essai sous attention publique
    Plan du scénario: L'agence devra s'expliquer
      Étant donné que attention_publique est <attention>
      Alors la règle EC-508 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <pharmacovigilance>

      Exemples:
        | attention | réponse             | score | pharmacovigilance |
        | oui       | se déclenche        | 3     | complete          |
        | non       | ne se déclenche pas | 0     | allegee           |

    Scénario: Ce que l'on en dit (EC-508)
      Étant donné que attention_publique est oui
      Alors l'enjeu "Confiance du public" est signalé

  @EC-509
  Règle: Surveillance à distance d'un usage mal connu
    Plan du scénario: La distance, et un usage que l'expérience ne couvre pas
      Étant donné que elements_decentralises est <distance>
      Et que usage_etabli est <usage>
      Alors la règle EC-509 <réponse>
      Et le score est <score>

      Exemples:
        | distance | usage   | réponse             | score |
        | oui      | nouveau | se déclenche        | 2     |
        | oui      | étayé   | ne se déclenche pas | 0     |
        | non      | nouveau | ne se déclenche pas | 0     |

    Scénario: Ce que l'on en dit (EC-509)
      Étant donné que elements_decentralises est oui
      Et que usage_etabli est nouveau
      Alors le risque "Effet grave loin de l'investigateur" est signalé
