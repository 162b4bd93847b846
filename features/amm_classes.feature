# language: fr
Fonctionnalité: Demandes d'autorisation : la classe, et la sécurité qu'elle annonce
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

  @AMM-408
  Règle: Substance nouvelle d'une classe à surveiller
    Plan du scénario: La toxicité de la classe et l'absence de recul, ensemble
      Étant donné que code_atc est <code>
      Et que substance_nouvelle est <nouvelle>
      Alors la règle AMM-408 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est complete

      Exemples:
        | code  | nouvelle | réponse             | score |
        | L01EX | oui      | se déclenche        | 8     |
        | J01XX | oui      | se déclenche        | 10    |
        | C02KN | oui      | ne se déclenche pas | 6     |
        | L01EX | non      | ne se déclenche pas | 3     |

  @AMM-409
  Règle: Dossier propre dans une classe sensible
    Plan du scénario: La classe la plus sensible, hors des copies
      Étant donné que base_juridique est <base>
      Et que substance_nouvelle est <nouvelle>
      Et que code_atc est <code>
      Alors la règle AMM-409 <réponse>
      Et la profondeur de qualite est <profondeur>

      Exemples:
        | base      | nouvelle | code    | réponse             | profondeur |
        | complète  | oui      | J01XX   | se déclenche        | complete   |
        | complète  | non      | J01CA04 | se déclenche        | complete   |
        | complète  | oui      | L01EX   | ne se déclenche pas | allegee    |
        | générique | non      | J01CA04 | ne se déclenche pas | allegee    |

    Scénario: Ce qu'elle pèse (AMM-409)
      Étant donné que substance_nouvelle est non
      Et que code_atc est J01CA04
      Alors le score est 5

  @AMM-410
  Règle: Classe dangereuse par elle-même, copie comprise
    Plan du scénario: L'exposition même fait le dommage
      Étant donné que base_juridique est <base>
      Et que substance_nouvelle est non
      Et que code_atc est <code>
      Et que potentiel_abus est <abus>
      Et que risque_teratogene est <tératogène>
      Alors la règle AMM-410 <réponse>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | base      | code    | abus | tératogène | réponse             | profondeur |
        | générique | N02AA01 | non  | non        | se déclenche        | complete   |
        | générique | N03AG01 | non  | non        | se déclenche        | complete   |
        | complète  | N05CD08 | oui  | non        | se déclenche        | complete   |
        | complète  | N03AX11 | non  | oui        | se déclenche        | complete   |
        | générique | N02BE01 | non  | non        | ne se déclenche pas | allegee    |
        | complète  | J01CA04 | non  | non        | ne se déclenche pas | allegee    |

    Scénario: Ce qu'elle pèse (AMM-410)
      Étant donné que substance_nouvelle est non
      Et que code_atc est N02AA01
      Alors le score est 8
      Et le risque "Mésusage, abus ou exposition pendant une grossesse" est signalé

  @AMM-411
  Règle: Potentiel d'abus ou de dépendance
    Plan du scénario: Déclaré, ou reconnu par la classe
      Étant donné que potentiel_abus est <abus>
      Et que code_atc est <code>
      Alors la règle AMM-411 <réponse>
      Et l'expertise addictovigilance <expertise>

      Exemples:
        | abus | code    | réponse             | expertise          |
        | oui  | C02KN   | se déclenche        | est demandée       |
        | non  | N02AX   | se déclenche        | est demandée       |
        | non  | N07BC02 | se déclenche        | est demandée       |
        | non  | N02BE01 | ne se déclenche pas | n'est pas demandée |
        | non  | N07BA01 | ne se déclenche pas | n'est pas demandée |

    Scénario: Ce que l'on en dit (AMM-411)
      Étant donné que potentiel_abus est oui
      Alors l'enjeu "Usage détourné et trafic" est signalé

  @AMM-412
  Règle: Risque tératogène et femmes en âge de procréer
    Plan du scénario: Chaque classe connue, à son code
      Étant donné que populations est adulte ; femme en âge de procréer
      Et que code_atc est <code>
      Alors la règle AMM-412 <réponse>

      Exemples:
        | code    | réponse             |
        | C02KX01 | se déclenche        |
        | D05BB02 | se déclenche        |
        | D10BA01 | se déclenche        |
        | L04AA06 | se déclenche        |
        | L04AX02 | se déclenche        |
        | L04AX03 | se déclenche        |
        | L04AX04 | se déclenche        |
        | L04AX06 | se déclenche        |
        | N03AG01 | se déclenche        |
        | C02KN   | ne se déclenche pas |
        | D05BA02 | ne se déclenche pas |
        | D10BX01 | ne se déclenche pas |
        | L04AX07 | ne se déclenche pas |
        | N03AG02 | ne se déclenche pas |

    Plan du scénario: Le risque et les femmes exposées, ensemble
      Étant donné que populations est <population>
      Et que risque_teratogene est <risque>
      Alors la règle AMM-412 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | population                        | risque | réponse             | score | profondeur |
        | adulte ; femme en âge de procréer | oui    | se déclenche        | 16    | renforcee  |
        | adulte                            | oui    | ne se déclenche pas | 13    | complete   |
        | adulte ; femme en âge de procréer | non    | ne se déclenche pas | 6     | allegee    |

    Scénario: Ce que l'on en dit (AMM-412)
      Étant donné que populations est femme en âge de procréer
      Et que risque_teratogene est oui
      Alors l'expertise teratovigilance est demandée
      Et le risque "Malformations congénitales" est signalé

  @AMM-416
  Règle: Signal de sécurité de classe
    Plan du scénario: Le signal vaut pour le nouveau venu
      Étant donné que signal_de_classe est <signal>
      Alors la règle AMM-416 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | signal | réponse             | score | profondeur |
        | oui    | se déclenche        | 9     | complete   |
        | non    | ne se déclenche pas | 6     | allegee    |

    Scénario: Ce que l'on en dit (AMM-416)
      Étant donné que signal_de_classe est oui
      Alors le risque "Signal de sécurité en cours d'évaluation" est signalé

    Scénario: Un signal n'allège jamais
      Étant donné que signal_de_classe est non
      Quand signal_de_classe s'aggrave
      Alors le traitement n'est pas plus léger

  @AMM-614
  Règle: Mesures additionnelles de réduction du risque proposées
    Plan du scénario: Elles se jugent avant l'autorisation
      Étant donné que mesures_additionnelles est <mesures>
      Alors la règle AMM-614 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | mesures | réponse             | score | profondeur |
        | oui     | se déclenche        | 8     | complete   |
        | non     | ne se déclenche pas | 6     | allegee    |

    Scénario: Le silence du plan de gestion des risques vaut absence
      Étant donné que rien n'est dit de mesures_additionnelles
      Alors la règle AMM-614 ne se déclenche pas
