# language: fr
Fonctionnalité: Essais cliniques : les participants que le règlement protège
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

  @EC-301
  Règle: Mineurs
    Plan du scénario: Leurs conditions propres, et un pédiatre
      Étant donné que populations est <population>
      Alors la règle EC-301 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | population      | réponse             | score | mode      | clinique |
        | enfant          | se déclenche        | 3     | standard  | complete |
        | adulte ; enfant | se déclenche        | 3     | standard  | complete |
        | adulte          | ne se déclenche pas | 0     | simplifie | allegee  |

    Scénario: Ce que l'on en dit (EC-301)
      Étant donné que populations est enfant
      Alors l'expertise pediatrie est demandée
      Et l'enjeu "Protection des mineurs" est signalé

    Scénario: Un ajout de site n'en ouvre pas l'évaluation
      Étant donné que populations est enfant
      Et que type_demande est modification substantielle
      Et que objet_modification est documents ou sites
      Alors la règle EC-301 ne se déclenche pas
      Et le score est 0

  @EC-302
  Règle: Enfants de moins de deux ans
    Plan du scénario: Le seuil est à deux ans révolus
      Étant donné que populations est <population>
      Et que age_minimum est <âge>
      Et que usage_etabli est <usage>
      Alors la règle EC-302 <réponse>
      Et le score est <score>
      Et la profondeur de non_clinique est <non_clinique>

      Exemples:
        | population | âge | usage   | réponse             | score | non_clinique |
        | enfant     | 1,9 | nouveau | se déclenche        | 8     | complete     |
        | enfant     | 2   | nouveau | ne se déclenche pas | 6     | allegee      |
        | enfant     | 0   | étayé   | ne se déclenche pas | 3     | allegee      |
        | adulte     | 1   | nouveau | ne se déclenche pas | 0     | allegee      |

    Scénario: Ce que l'on en dit (EC-302)
      Étant donné que populations est enfant
      Et que age_minimum est 0
      Et que produit_autorise est non
      Alors le risque "Immaturité des organes et des voies d'élimination" est signalé

  @EC-303
  Règle: Mineurs ou majeurs inaptes, sans bénéfice direct
    Plan du scénario: Qui ne peut consentir, et n'en attend rien
      Étant donné que benefice_direct est <bénéfice>
      Et que populations est <population>
      Et que majeurs_inaptes est <inaptes>
      Alors la règle EC-303 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | bénéfice | population | inaptes | réponse             | score | mode       | clinique  |
        | non      | enfant     | non     | se déclenche        | 7     | approfondi | complete  |
        | non      | adulte     | oui     | se déclenche        | 7     | approfondi | complete  |
        | non      | enfant     | oui     | se déclenche        | 10    | approfondi | renforcee |
        | oui      | enfant     | oui     | ne se déclenche pas | 6     | standard   | complete  |
        | non      | adulte     | non     | ne se déclenche pas | 0     | simplifie  | allegee   |

    Scénario: Ce que l'on en dit (EC-303)
      Étant donné que benefice_direct est non
      Et que populations est enfant
      Alors l'expertise ethique est demandée
      Et le risque "Contrainte sans contrepartie pour qui ne peut consentir" est signalé
      Et la règle EC-303 demande une précision

    Scénario: Le bénéfice n'est pas dit : la prudence le suppose absent
      Étant donné que benefice_direct est inconnu
      Et que populations est enfant
      Alors la règle EC-303 ne se déclenche pas
      Et le score est [3..7]
      Et le mode proposé est approfondi

  @EC-304
  Règle: Majeurs inaptes à consentir
    Plan du scénario: L'essai doit leur être essentiel
      Étant donné que majeurs_inaptes est <inaptes>
      Alors la règle EC-304 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | inaptes | réponse             | score | mode      | clinique |
        | oui     | se déclenche        | 3     | standard  | complete |
        | non     | ne se déclenche pas | 0     | simplifie | allegee  |

    Scénario: Ce que l'on en dit (EC-304)
      Étant donné que majeurs_inaptes est oui
      Alors l'expertise ethique est demandée
      Et l'enjeu "Protection des majeurs inaptes" est signalé

  @EC-305
  Règle: Femmes enceintes ou allaitantes
    Plan du scénario: L'essai engage aussi l'enfant
      Étant donné que populations est <population>
      Alors la règle EC-305 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de pharmacovigilance est <pharmacovigilance>

      Exemples:
        | population               | réponse             | score | mode      | pharmacovigilance |
        | femme enceinte           | se déclenche        | 3     | standard  | complete          |
        | femme allaitante         | se déclenche        | 3     | standard  | complete          |
        | femme en âge de procréer | ne se déclenche pas | 0     | simplifie | allegee           |

    Scénario: Ce que l'on en dit (EC-305)
      Étant donné que populations est femme enceinte
      Alors l'expertise teratovigilance est demandée
      Et le risque "Exposition du fœtus ou du nourrisson" est signalé

  @EC-306
  Règle: Grossesse ou allaitement, sans bénéfice direct
    Plan du scénario: Trois conditions de plus
      Étant donné que populations est <population>
      Et que benefice_direct est <bénéfice>
      Alors la règle EC-306 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <pharmacovigilance>

      Exemples:
        | population       | bénéfice | réponse             | score | pharmacovigilance |
        | femme enceinte   | non      | se déclenche        | 7     | renforcee         |
        | femme allaitante | non      | se déclenche        | 7     | renforcee         |
        | femme enceinte   | oui      | ne se déclenche pas | 3     | complete          |
        | enfant           | non      | ne se déclenche pas | 7     | allegee           |

    Scénario: Ce que l'on en dit (EC-306)
      Étant donné que populations est femme allaitante
      Et que benefice_direct est non
      Alors le risque "Risque pour l'enfant sans contrepartie" est signalé

  @EC-307
  Règle: Inclusion en situation d'urgence
    Plan du scénario: Le consentement vient après
      Étant donné que inclusion_en_urgence est <urgence>
      Alors la règle EC-307 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | urgence | réponse             | score | mode      | clinique |
        | oui     | se déclenche        | 3     | standard  | complete |
        | non     | ne se déclenche pas | 0     | simplifie | allegee  |

    Scénario: Ce que l'on en dit (EC-307)
      Étant donné que inclusion_en_urgence est oui
      Alors l'expertise anesthesie_reanimation est demandée
      Et l'enjeu "Consentement différé" est signalé

  @EC-308
  Règle: Urgence sans bénéfice direct
    Plan du scénario: Le règlement ne l'admet pas
      Étant donné que inclusion_en_urgence est <urgence>
      Et que benefice_direct est <bénéfice>
      Alors la règle EC-308 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | urgence | bénéfice | réponse             | score | mode      |
        | oui     | non      | se déclenche        | 3     | collegial |
        | oui     | oui      | ne se déclenche pas | 3     | standard  |
        | non     | non      | ne se déclenche pas | 0     | simplifie |

    Scénario: Ce que l'on en dit (EC-308)
      Étant donné que inclusion_en_urgence est oui
      Et que benefice_direct est non
      Alors le risque "Condition légale de l'inclusion en urgence absente" est signalé
      Et la règle EC-308 demande une précision

  @EC-310
  Règle: Femmes en âge de procréer sans prévention suffisante des grossesses
    Plan du scénario: Un risque connu, ou pas encore écarté
      Étant donné que populations est <population>
      Et que contraception est <contraception>
      Et que risque_teratogene est <tératogène>
      Et que produit_autorise est <autorisé>
      Alors la règle EC-310 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <pharmacovigilance>

      Exemples:
        | population               | contraception | tératogène | autorisé | réponse             | score | pharmacovigilance |
        | femme en âge de procréer | non           | oui        | oui      | se déclenche        | 4     | complete          |
        | femme en âge de procréer | non           | non        | non      | se déclenche        | 4     | complete          |
        | femme en âge de procréer | non           | non        | oui      | ne se déclenche pas | 0     | allegee           |
        | femme en âge de procréer | oui           | oui        | non      | ne se déclenche pas | 0     | allegee           |
        | adulte                   | non           | oui        | non      | ne se déclenche pas | 0     | allegee           |

    Scénario: Ce que l'on en dit (EC-310)
      Étant donné que populations est femme en âge de procréer
      Et que contraception est non
      Et que risque_teratogene est oui
      Alors le risque "Malformations congénitales" est signalé
      Et la règle EC-310 demande une précision

  @EC-311
  Règle: Substance d'abus chez des volontaires sains
    Plan du scénario: La substance et le volontaire, ensemble
      Étant donné que potentiel_abus est <abus>
      Et que volontaires_sains est <sains>
      Alors la règle EC-311 <réponse>
      Et le score est <score>

      Exemples:
        | abus | sains | réponse             | score |
        | oui  | oui   | se déclenche        | 2     |
        | oui  | non   | ne se déclenche pas | 0     |
        | non  | oui   | ne se déclenche pas | 0     |

    Scénario: Ses points comptent pour la pharmacovigilance
      Étant donné que potentiel_abus est oui
      Et que volontaires_sains est oui
      Et que signal_de_classe est oui
      Et que usage_etabli est nouveau
      Alors l'expertise addictovigilance est demandée
      Et le score est 4
      Et la profondeur de pharmacovigilance est complete
