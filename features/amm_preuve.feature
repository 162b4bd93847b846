# language: fr
Fonctionnalité: Demandes d'autorisation : la preuve clinique et le calendrier
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
      | usage_prolonge      | oui                                |
      | patients_exposes    | 1500                               |
      | patients_un_an      | 100                                |
      | essai_pivot_unique  | non                                |
      | critere_principal   | clinique                           |
      | comparateur         | actif                              |
      | affection_grave     | non                                |
      | alternatives        | 8                                  |
      | sites_hors_ue       | 0                                  |

  @AMM-T2-1 @AMM-T2-2 @AMM-T2-3 @AMM-T2-4 @AMM-T2-5 @AMM-T2-6
  Règle: Preuve clinique fragile : deux faiblesses réunies
    Plan du scénario: Un couple et un seul
      Étant donné que essai_pivot_unique est <unique>
      Et que critere_principal est <critère>
      Et que comparateur est <témoin>
      Et que patients_exposes est <exposés>
      Alors la règle <ligne> se déclenche
      Et les règles <autres> ne se déclenchent pas
      Et la règle AMM-511 se déclenche
      Et le score est 8

      Exemples:
        | unique | critère                 | témoin      | exposés | ligne    | autres                                           |
        | oui    | substitution validée    | actif       | 1500    | AMM-T2-1 | AMM-T2-2, AMM-T2-3, AMM-T2-4, AMM-T2-5, AMM-T2-6 |
        | oui    | clinique                | sans témoin | 1500    | AMM-T2-2 | AMM-T2-1, AMM-T2-3, AMM-T2-4, AMM-T2-5, AMM-T2-6 |
        | oui    | clinique                | placebo     | 1499    | AMM-T2-3 | AMM-T2-1, AMM-T2-2, AMM-T2-4, AMM-T2-5, AMM-T2-6 |
        | non    | substitution incertaine | sans témoin | 1500    | AMM-T2-4 | AMM-T2-1, AMM-T2-2, AMM-T2-3, AMM-T2-5, AMM-T2-6 |
        | non    | substitution validée    | placebo     | 1499    | AMM-T2-5 | AMM-T2-1, AMM-T2-2, AMM-T2-3, AMM-T2-4, AMM-T2-6 |
        | non    | clinique                | sans témoin | 1499    | AMM-T2-6 | AMM-T2-1, AMM-T2-2, AMM-T2-3, AMM-T2-4, AMM-T2-5 |

    Plan du scénario: Une faiblesse seule se compense
      Étant donné que essai_pivot_unique est <unique>
      Et que critere_principal est <critère>
      Et que comparateur est <témoin>
      Et que patients_un_an est <un an>
      Alors les règles AMM-T2-1, AMM-T2-2, AMM-T2-3, AMM-T2-4, AMM-T2-5 et AMM-T2-6 ne se déclenchent pas
      Et le score est 6

      Exemples:
        | unique | critère                 | témoin      | un an |
        | non    | clinique                | actif       | 100   |
        | oui    | clinique                | placebo     | 100   |
        | non    | substitution incertaine | actif       | 100   |
        | non    | clinique                | sans témoin | 100   |
        | non    | clinique                | actif       | 99    |

    Scénario: Plusieurs couples ne s'ajoutent pas
      Étant donné que essai_pivot_unique est oui
      Et que critere_principal est substitution incertaine
      Et que comparateur est sans témoin
      Et que patients_exposes est 300
      Alors les règles AMM-T2-1, AMM-T2-2, AMM-T2-3, AMM-T2-4, AMM-T2-5 et AMM-T2-6 se déclenchent
      Et le score est 8

    Scénario: Une faiblesse connue, une autre possible
      Étant donné que comparateur est sans témoin
      Et que essai_pivot_unique est inconnu
      Alors la règle AMM-T2-2 ne se déclenche pas
      Et le score est [6..8]
      Et il manque essai_pivot_unique

  @AMM-508
  Règle: Statut PRIME acquis avant dépôt
    Plan du scénario: Prometteuse, mais jeune
      Étant donné que prime est <prime>
      Alors la règle AMM-508 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la priorité proposée est <priorité>
      Et la profondeur de biostatistique est <profondeur>

      Exemples:
        | prime | réponse             | score | mode       | priorité    | profondeur |
        | oui   | se déclenche        | 10    | approfondi | prioritaire | complete   |
        | non   | ne se déclenche pas | 6     | standard   | normale     | allegee    |

    Scénario: Ce que l'on en dit (AMM-508)
      Étant donné que prime est oui
      Alors l'enjeu "Innovation attendue par les patients" est signalé

  @AMM-509
  Règle: Évaluation accélérée demandée
    Plan du scénario: Approfondie et prioritaire au moins
      Étant donné que evaluation_acceleree_demandee est <demandée>
      Alors la règle AMM-509 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la priorité proposée est <priorité>
      Et la profondeur de biostatistique est <profondeur>

      Exemples:
        | demandée | réponse             | score | mode       | priorité    | profondeur |
        | oui      | se déclenche        | 9     | approfondi | prioritaire | complete   |
        | non      | ne se déclenche pas | 6     | standard   | normale     | allegee    |

    Scénario: Ce que l'on en dit (AMM-509)
      Étant donné que evaluation_acceleree_demandee est oui
      Alors l'enjeu "Intérêt majeur pour la santé publique revendiqué" est signalé

    Scénario: Le silence vaut absence de demande
      Étant donné que rien n'est dit de evaluation_acceleree_demandee
      Alors la règle AMM-509 ne se déclenche pas

  @AMM-510
  Règle: Calendrier court et preuve fragile
    Plan du scénario: L'un et l'autre, ensemble
      Étant donné que evaluation_acceleree_demandee est <demandée>
      Et que essai_pivot_unique est oui
      Et que comparateur est <témoin>
      Alors la règle AMM-510 <réponse>
      Et le score est <score>
      Et la profondeur de biostatistique est <profondeur>

      Exemples:
        | demandée | témoin      | réponse             | score | profondeur |
        | oui      | sans témoin | se déclenche        | 14    | renforcee  |
        | oui      | placebo     | ne se déclenche pas | 9     | complete   |
        | non      | sans témoin | ne se déclenche pas | 8     | complete   |

    Scénario: Ce que l'on en dit (AMM-510)
      Étant donné que evaluation_acceleree_demandee est oui
      Et que essai_pivot_unique est oui
      Et que comparateur est sans témoin
      Alors le risque "Preuve fragile à juger en 150 jours" est signalé

  @AMM-511
  Règle: Substance nouvelle et preuve fragile
    Plan du scénario: La nouveauté et deux faiblesses, ensemble
      Étant donné que substance_nouvelle est <nouvelle>
      Et que essai_pivot_unique est oui
      Et que comparateur est <témoin>
      Alors la règle AMM-511 <réponse>
      Et le score est <score>
      Et la profondeur de biostatistique est <profondeur>

      Exemples:
        | nouvelle | témoin      | réponse             | score | profondeur |
        | oui      | sans témoin | se déclenche        | 8     | complete   |
        | oui      | actif       | ne se déclenche pas | 6     | allegee    |
        | non      | sans témoin | ne se déclenche pas | 3     | allegee    |

    Scénario: Ce que l'on en dit (AMM-511)
      Étant donné que essai_pivot_unique est oui
      Et que comparateur est sans témoin
      Alors le risque "Bénéfice incertain" est signalé

  @AMM-605
  Règle: Écarts aux bonnes pratiques cliniques dans le seul essai pivot
    Plan du scénario: Aucun autre essai ne peut y suppléer
      Étant donné que ecarts_bpc est <écarts>
      Et que essai_pivot_unique est <unique>
      Alors la règle AMM-605 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de inspection est <inspection>
      Et la profondeur de biostatistique est <biostatistique>

      Exemples:
        | écarts    | unique | réponse             | score | mode       | inspection | biostatistique |
        | majeurs   | oui    | se déclenche        | 11    | standard   | avis       | complete       |
        | critiques | oui    | se déclenche        | 11    | approfondi | avis       | complete       |
        | majeurs   | non    | ne se déclenche pas | 6     | standard   | veille     | allegee        |
        | aucun     | oui    | ne se déclenche pas | 6     | standard   | veille     | allegee        |

    Scénario: Ce que l'on en dit (AMM-605)
      Étant donné que ecarts_bpc est majeurs
      Et que essai_pivot_unique est oui
      Alors le risque "Unique preuve d'efficacité entachée" est signalé

    Scénario: Des écarts de fabrication aussi, et l'inspection est demandée
      Étant donné que ecarts_bpc est majeurs
      Et que essai_pivot_unique est oui
      Et que ecarts_bpf est majeurs
      Alors la profondeur de inspection est inspection

  @AMM-613
  Règle: Écart à un avis scientifique
    Plan du scénario: L'objection a été faite avant l'essai
      Étant donné que base_juridique est <base>
      Et que substance_nouvelle est <nouvelle>
      Et que ecart_avis_scientifique est <écart>
      Alors la règle AMM-613 <réponse>
      Et la profondeur de biostatistique est <profondeur>

      Exemples:
        | base      | nouvelle | écart | réponse             | profondeur |
        | complète  | oui      | oui   | se déclenche        | complete   |
        | complète  | oui      | non   | ne se déclenche pas | allegee    |
        | générique | non      | oui   | ne se déclenche pas | allegee    |

    Scénario: Ce qu'elle pèse (AMM-613)
      Étant donné que ecart_avis_scientifique est oui
      Alors le score est 8
      Et le risque "Faiblesse de méthode déjà signalée au demandeur" est signalé
