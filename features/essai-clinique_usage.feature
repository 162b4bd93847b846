# language: fr
Fonctionnalité: Essais cliniques : le produit et l'usage
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

  @EC-212
  Règle: Essai d'efficacité d'un médicament non autorisé
    Plan du scénario: De la phase II à la phase III (EC-212)
      Étant donné que phase est <phase>
      Et que produit_autorise est <autorisé>
      Alors la règle EC-212 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <clinique>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | phase  | autorisé | réponse             | score | clinique | qualite  |
        | II     | non      | se déclenche        | 6     | complete | complete |
        | II/III | non      | se déclenche        | 6     | complete | complete |
        | III    | non      | se déclenche        | 6     | complete | complete |
        | IV     | non      | ne se déclenche pas | 0     | allegee  | allegee  |
        | II     | oui      | ne se déclenche pas | 0     | allegee  | allegee  |

    Scénario: Conduite ailleurs, son évaluation reste au circuit standard
      Étant donné que phase est II
      Et que produit_autorise est non
      Et que role_france est État concerné
      Alors le score est 4
      Et le mode proposé est standard

    Scénario: Un ajout de site n'en ouvre pas l'évaluation (EC-212)
      Étant donné que phase est II
      Et que produit_autorise est non
      Et que type_demande est modification substantielle
      Et que objet_modification est documents ou sites
      Alors la règle EC-212 ne se déclenche pas
      Et le score est 0

  @EC-213
  Règle: Essai d'efficacité d'un usage nouveau
    Plan du scénario: De la phase II à la phase III (EC-213)
      Étant donné que phase est <phase>
      Et que usage_etabli est <usage>
      Alors la règle EC-213 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | phase  | usage   | réponse             | score | mode      | clinique |
        | II     | nouveau | se déclenche        | 3     | standard  | complete |
        | II/III | nouveau | se déclenche        | 3     | standard  | complete |
        | III    | nouveau | se déclenche        | 3     | standard  | complete |
        | IV     | nouveau | ne se déclenche pas | 0     | simplifie | allegee  |
        | III    | étayé   | ne se déclenche pas | 0     | simplifie | allegee  |

    Scénario: Un ajout de site n'en ouvre pas l'évaluation (EC-213)
      Étant donné que phase est II
      Et que usage_etabli est nouveau
      Et que type_demande est modification substantielle
      Et que objet_modification est documents ou sites
      Alors la règle EC-213 ne se déclenche pas

  @EC-214
  Règle: Usage nouveau chez des participants protégés
    Plan du scénario: L'usage et la population, ensemble
      Étant donné que usage_etabli est <usage>
      Et que inclusion_en_urgence est <urgence>
      Alors la règle EC-214 <réponse>
      Et le score est <score>

      Exemples:
        | usage   | urgence | réponse             | score |
        | nouveau | oui     | se déclenche        | 6     |
        | étayé   | oui     | ne se déclenche pas | 3     |
        | nouveau | non     | ne se déclenche pas | 0     |

    Scénario: Ses points comptent pour la clinique (EC-214)
      Étant donné que usage_etabli est nouveau
      Et que inclusion_en_urgence est oui
      Et que populations est enfant
      Alors le score est 9
      Et la profondeur de clinique est renforcee

  @EC-215
  Règle: Médicament non autorisé chez des participants protégés
    Plan du scénario: Le produit et la population, ensemble
      Étant donné que produit_autorise est <autorisé>
      Et que inclusion_en_urgence est <urgence>
      Alors la règle EC-215 <réponse>
      Et le score est <score>

      Exemples:
        | autorisé | urgence | réponse             | score |
        | non      | oui     | se déclenche        | 7     |
        | oui      | oui     | ne se déclenche pas | 3     |
        | non      | non     | ne se déclenche pas | 0     |

    Scénario: Ses points comptent pour la clinique (EC-215)
      Étant donné que produit_autorise est non
      Et que inclusion_en_urgence est oui
      Et que populations est enfant
      Alors le score est 10
      Et la profondeur de clinique est renforcee
      Et le risque "Effets mal connus chez des participants fragiles" est signalé

  @EC-216
  Règle: Faible niveau d'intervention, sans participant protégé
    Plan du scénario: Des exigences proportionnées
      Étant donné que procedures_minimes est <minimes>
      Et que inclusion_en_urgence est <urgence>
      Alors la règle EC-216 <réponse>
      Et le score est <score>

      Exemples:
        | minimes | urgence | réponse             | score |
        | oui     | non     | se déclenche        | -2    |
        | non     | non     | ne se déclenche pas | 0     |
        | oui     | oui     | ne se déclenche pas | 3     |

    Scénario: Il allège la clinique, mais aucun plancher
      Étant donné que procedures_minimes est oui
      Et que temoin est placebo
      Et que traitement_omis est oui
      Alors le score est 1
      Et la profondeur de clinique est allegee
      Et le mode proposé est approfondi

  @EC-217
  Règle: Faible niveau d'intervention demandé sans en remplir les conditions
    Plan du scénario: Les trois conditions sont cumulatives
      Étant donné que faible_intervention_demandee est <demandé>
      Et que procedures_minimes est <minimes>
      Et que usage_etabli est <usage>
      Alors la règle EC-217 <réponse>
      Et le score est <score>
      Et la profondeur de reglementaire est <reglementaire>

      Exemples:
        | demandé | minimes | usage   | réponse             | score | reglementaire |
        | oui     | non     | étayé   | se déclenche        | 2     | examen        |
        | oui     | oui     | nouveau | se déclenche        | 2     | examen        |
        | oui     | oui     | étayé   | ne se déclenche pas | -2    | recevabilite  |
        | non     | non     | étayé   | ne se déclenche pas | 0     | recevabilite  |

    Scénario: Ce que l'on en dit (EC-217)
      Étant donné que faible_intervention_demandee est oui
      Alors le risque "Exigences allégées à tort" est signalé
      Et la règle EC-217 demande une précision
