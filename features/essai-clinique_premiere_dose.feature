# language: fr
Fonctionnalité: Essais cliniques : la première dose à l'homme, et comment elle est donnée
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
      | phase                   | I             |
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

  @EC-202
  Règle: Modèle animal peu prédictif
    Plan du scénario: Dès qu'il est douteux
      Étant donné que premiere_administration est <première>
      Et que modele_animal est <modèle>
      Alors la règle EC-202 <réponse>
      Et le score est <score>
      Et la profondeur de non_clinique est <non_clinique>

      Exemples:
        | première | modèle    | réponse             | score | non_clinique |
        | oui      | douteux   | se déclenche        | 10    | renforcee    |
        | oui      | aucun     | se déclenche        | 10    | renforcee    |
        | oui      | pertinent | ne se déclenche pas | 7     | complete     |
        | non      | aucun     | ne se déclenche pas | 0     | allegee      |

    Scénario: Ce que l'on en dit (EC-202)
      Étant donné que premiere_administration est oui
      Et que modele_animal est douteux
      Alors le risque "Toxicité humaine non prévisible par l'animal" est signalé

  @EC-203
  Règle: Première dose incertaine
    Plan du scénario: Deux faiblesses vont au comité, une seule non
      Étant donné que premiere_administration est <première>
      Et que modele_animal est <modèle>
      Et que dose_depart est <dose>
      Et que mecanisme_a_risque est <mécanisme>
      Alors la règle EC-203 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | première | modèle    | dose           | mécanisme | réponse             | score | mode       |
        | oui      | douteux   | toxicité seule | non       | se déclenche        | 13    | collegial  |
        | oui      | douteux   | effet minimal  | oui       | se déclenche        | 13    | collegial  |
        | oui      | pertinent | toxicité seule | oui       | se déclenche        | 13    | collegial  |
        | oui      | douteux   | effet minimal  | non       | ne se déclenche pas | 10    | approfondi |
        | oui      | pertinent | toxicité seule | non       | ne se déclenche pas | 10    | approfondi |
        | non      | douteux   | toxicité seule | oui       | ne se déclenche pas | 0     | simplifie  |

    Scénario: Ce que l'on en dit (EC-203)
      Étant donné que premiere_administration est oui
      Et que modele_animal est douteux
      Et que dose_depart est toxicité seule
      Alors le risque "Première dose trop forte" est signalé

  @EC-204
  Règle: Première dose fondée sur la seule toxicité
    Plan du scénario: La toxicité ne suffit pas à la fonder
      Étant donné que premiere_administration est <première>
      Et que dose_depart est <dose>
      Alors la règle EC-204 <réponse>
      Et le score est <score>

      Exemples:
        | première | dose           | réponse             | score |
        | oui      | toxicité seule | se déclenche        | 10    |
        | oui      | effet minimal  | ne se déclenche pas | 7     |
        | non      | toxicité seule | ne se déclenche pas | 0     |

    Scénario: Ses points comptent pour la clinique (EC-204)
      Étant donné que premiere_administration est oui
      Et que phase est I
      Et que dose_depart est toxicité seule
      Et que sentinelle est non
      Alors le score est 13
      Et la profondeur de clinique est renforcee

  @EC-205
  Règle: Première dose non justifiée
    Plan du scénario: Elle ne se juge pas
      Étant donné que premiere_administration est <première>
      Et que dose_depart est <dose>
      Alors la règle EC-205 <réponse>
      Et le score est <score>
      Et la profondeur de non_clinique est <non_clinique>

      Exemples:
        | première | dose           | réponse             | score | non_clinique |
        | oui      | non justifiée  | se déclenche        | 12    | renforcee    |
        | oui      | toxicité seule | ne se déclenche pas | 10    | complete     |
        | non      | non justifiée  | ne se déclenche pas | 0     | allegee      |

    Scénario: Ce que l'on en dit (EC-205)
      Étant donné que premiere_administration est oui
      Et que dose_depart est non justifiée
      Alors la règle EC-205 demande une précision

  @EC-206
  Règle: Pas de sujet sentinelle
    Plan du scénario: Toute la cohorte serait exposée
      Étant donné que premiere_administration est <première>
      Et que sentinelle est <sentinelle>
      Alors la règle EC-206 <réponse>
      Et le score est <score>

      Exemples:
        | première | sentinelle | réponse             | score   |
        | oui      | non        | se déclenche        | 10      |
        | oui      | oui        | ne se déclenche pas | 7       |
        | non      | non        | ne se déclenche pas | 0       |
        | oui      | inconnu    | ne se déclenche pas | [7..10] |

    Scénario: Ce que l'on en dit (EC-206)
      Étant donné que premiere_administration est oui
      Et que sentinelle est non
      Alors le risque "Plusieurs participants exposés ensemble à un effet inconnu" est signalé
      Et la règle EC-206 demande une précision

  @EC-207
  Règle: Protocole intégré en première administration
    Plan du scénario: Ses règles de passage sont à écrire
      Étant donné que premiere_administration est <première>
      Et que protocole_integre est <intégré>
      Alors la règle EC-207 <réponse>
      Et le score est <score>
      Et la profondeur de biostatistique est <biostatistique>

      Exemples:
        | première | intégré | réponse             | score | biostatistique |
        | oui      | oui     | se déclenche        | 9     | complete       |
        | oui      | non     | ne se déclenche pas | 7     | allegee        |
        | non      | oui     | ne se déclenche pas | 0     | allegee        |

    Scénario: Ce que l'on en dit (EC-207)
      Étant donné que premiere_administration est oui
      Et que protocole_integre est oui
      Alors le risque "Passage d'une partie à l'autre sans recul" est signalé

  @EC-208
  Règle: Mécanisme inédit ou à risque, jamais donné à l'homme
    Plan du scénario: L'un ou l'autre suffit
      Étant donné que premiere_administration est <première>
      Et que mecanisme_a_risque est <mécanisme>
      Et que premier_de_classe est <premier>
      Alors la règle EC-208 <réponse>
      Et le score est <score>
      Et la profondeur de non_clinique est <non_clinique>

      Exemples:
        | première | mécanisme | premier | réponse             | score | non_clinique |
        | oui      | oui       | non     | se déclenche        | 10    | renforcee    |
        | oui      | non       | oui     | se déclenche        | 10    | renforcee    |
        | oui      | non       | non     | ne se déclenche pas | 7     | complete     |
        | non      | oui       | oui     | ne se déclenche pas | 0     | allegee      |

    Scénario: Ce que l'on en dit (EC-208)
      Étant donné que premiere_administration est oui
      Et que premier_de_classe est oui
      Alors l'enjeu "Mécanisme d'action inédit" est signalé
