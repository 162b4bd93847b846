# language: fr
Fonctionnalité: Essais cliniques : la première administration à l'homme, à qui, où et de quoi
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

  @EC-201
  Règle: Première administration à l'homme
    Plan du scénario: Tout repose sur les données non cliniques
      Étant donné que premiere_administration est <première>
      Alors la règle EC-201 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de non_clinique est <non_clinique>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | première | réponse             | score | mode       | non_clinique | clinique |
        | oui      | se déclenche        | 7     | approfondi | complete     | complete |
        | non      | ne se déclenche pas | 0     | simplifie  | allegee      | allegee  |

    Scénario: Ce que l'on en dit (EC-201)
      Étant donné que premiere_administration est oui
      Alors l'expertise premiere_administration est demandée
      Et le risque "Effets inconnus chez l'homme" est signalé

  @EC-209
  Règle: Première administration à des volontaires sains
    Plan du scénario: Aucun bénéfice ne compense le risque
      Étant donné que premiere_administration est <première>
      Et que volontaires_sains est <sains>
      Alors la règle EC-209 <réponse>
      Et le score est <score>

      Exemples:
        | première | sains | réponse             | score |
        | oui      | oui   | se déclenche        | 10    |
        | oui      | non   | ne se déclenche pas | 7     |
        | non      | oui   | ne se déclenche pas | 0     |

    Scénario: Ses points comptent pour la clinique (EC-209)
      Étant donné que premiere_administration est oui
      Et que phase est I
      Et que volontaires_sains est oui
      Et que sentinelle est non
      Alors le score est 13
      Et la profondeur de clinique est renforcee
      Et l'enjeu "Confiance du public dans la recherche" est signalé

  @EC-210
  Règle: Lieu sans autorisation pour une première administration
    Plan du scénario: Un accident y serait mal pris en charge
      Étant donné que premiere_administration est <première>
      Et que site_autorise est <autorisé>
      Alors la règle EC-210 <réponse>
      Et le score est <score>
      Et la profondeur de inspection est <inspection>

      Exemples:
        | première | autorisé | réponse             | score | inspection |
        | oui      | non      | se déclenche        | 10    | avis       |
        | oui      | oui      | ne se déclenche pas | 7     | veille     |
        | non      | non      | ne se déclenche pas | 0     | veille     |

    Scénario: Ce que l'on en dit (EC-210)
      Étant donné que premiere_administration est oui
      Et que site_autorise est non
      Alors le risque "Prise en charge d'un accident non assurée" est signalé
      Et la règle EC-210 demande une précision

  @EC-211
  Règle: Essai précoce d'un médicament non autorisé
    Plan du scénario: Précoce, non autorisé et déjà donné à l'homme
      Étant donné que phase est <phase>
      Et que produit_autorise est <autorisé>
      Et que premiere_administration est <première>
      Alors la règle EC-211 <réponse>
      Et le score est <score>
      Et la profondeur de non_clinique est <non_clinique>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | phase | autorisé | première | réponse             | score | non_clinique | clinique |
        | I     | non      | non      | se déclenche        | 6     | complete     | complete |
        | I/II  | non      | non      | se déclenche        | 6     | complete     | complete |
        | II    | non      | non      | ne se déclenche pas | 6     | allegee      | complete |
        | I     | oui      | non      | ne se déclenche pas | 0     | allegee      | allegee  |
        | I     | non      | oui      | ne se déclenche pas | 7     | complete     | complete |

    Scénario: Conduite ailleurs, son évaluation reste au circuit standard
      Étant donné que produit_autorise est non
      Et que role_france est État concerné
      Alors le score est 4
      Et le mode proposé est standard

    Scénario: Un ajout de site n'en ouvre pas l'évaluation
      Étant donné que produit_autorise est non
      Et que type_demande est modification substantielle
      Et que objet_modification est documents ou sites
      Alors la règle EC-211 ne se déclenche pas
      Et le score est 0

  @EC-309
  Règle: Première administration à des participants protégés
    Plan du scénario: Le moins de connaissance, le moins de défense
      Étant donné que premiere_administration est <première>
      Et que inclusion_en_urgence est <urgence>
      Alors la règle EC-309 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | première | urgence | réponse             | score | mode       |
        | oui      | oui     | se déclenche        | 10    | collegial  |
        | oui      | non     | ne se déclenche pas | 7     | approfondi |
        | non      | oui     | ne se déclenche pas | 3     | standard   |

    Scénario: Ce que l'on en dit (EC-309)
      Étant donné que premiere_administration est oui
      Et que populations est enfant
      Alors l'expertise ethique est demandée
      Et le risque "Première dose chez qui ne peut consentir pleinement" est signalé

  @EC-402
  Règle: Première administration d'une thérapie innovante
    Plan du scénario: Ni la dose ni la durée ne se corrigent
      Étant donné que premiere_administration est <première>
      Et que mti est <mti>
      Alors la règle EC-402 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | première | mti | réponse             | score | mode       | qualite   |
        | oui      | oui | se déclenche        | 16    | collegial  | renforcee |
        | oui      | non | ne se déclenche pas | 7     | approfondi | allegee   |
        | non      | oui | ne se déclenche pas | 6     | approfondi | complete  |

    Scénario: Ce que l'on en dit (EC-402)
      Étant donné que premiere_administration est oui
      Et que mti est oui
      Alors le risque "Effet irréversible dès la première dose" est signalé

  @EC-404
  Règle: Biotechnologie en première administration
    Plan du scénario: L'origine et la première dose, ensemble
      Étant donné que premiere_administration est <première>
      Et que nature_substance est <nature>
      Alors la règle EC-404 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | première | nature           | réponse             | score | qualite  |
        | oui      | biotechnologique | se déclenche        | 9     | complete |
        | oui      | extractive       | se déclenche        | 9     | complete |
        | oui      | végétale         | ne se déclenche pas | 7     | allegee  |
        | oui      | chimique         | ne se déclenche pas | 7     | allegee  |
        | non      | biotechnologique | ne se déclenche pas | 0     | allegee  |

    Scénario: Ce que l'on en dit (EC-404)
      Étant donné que premiere_administration est oui
      Et que nature_substance est biotechnologique
      Alors l'expertise biotechnologie est demandée

  @EC-801
  Règle: Première administration à préciser
    Plan du scénario: Toute l'évaluation d'un essai précoce en dépend
      Étant donné que premiere_administration est <première>
      Et que phase est <phase>
      Alors la règle EC-801 <réponse>

      Exemples:
        | première | phase | réponse               |
        | inconnu  | I     | demande une précision |
        | inconnu  | I/II  | demande une précision |
        | inconnu  | II    | ne se déclenche pas   |
        | non      | I     | ne se déclenche pas   |

    Scénario: D'ici là, la prudence le suppose
      Étant donné que premiere_administration est inconnu
      Alors le score est [0..7]
      Et le mode proposé est approfondi
      Et les modes possibles sont simplifie, standard et approfondi
      Et il manque premiere_administration
