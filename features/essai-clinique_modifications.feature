# language: fr
Fonctionnalité: Essais cliniques : les modifications
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

  @EC-601
  Règle: Modification qui touche à la sécurité
    Plan du scénario: Des participants sont déjà exposés
      Étant donné que type_demande est <demande>
      Et que objet_modification est <objet>
      Alors la règle EC-601 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de pharmacovigilance est <pharmacovigilance>

      Exemples:
        | demande                    | objet    | réponse             | score | mode      | pharmacovigilance |
        | modification substantielle | sécurité | se déclenche        | 3     | standard  | complete          |
        | modification substantielle | qualité  | ne se déclenche pas | 0     | simplifie | allegee           |
        | initiale                   | sécurité | ne se déclenche pas | 0     | simplifie | allegee           |

    Scénario: Ce que l'on en dit (EC-601)
      Étant donné que type_demande est modification substantielle
      Et que objet_modification est sécurité
      Alors le risque "Rapport bénéfice-risque de l'essai en cours modifié" est signalé

  @EC-602
  Règle: Modification de la conception d'un essai de confirmation
    Plan du scénario: La conception et la preuve, ensemble
      Étant donné que type_demande est <demande>
      Et que objet_modification est <objet>
      Et que phase est <phase>
      Alors la règle EC-602 <réponse>
      Et le score est <score>
      Et la profondeur de biostatistique est <biostatistique>

      Exemples:
        | demande                    | objet      | phase | réponse             | score | biostatistique |
        | modification substantielle | conception | III   | se déclenche        | 3     | complete       |
        | modification substantielle | conception | II    | ne se déclenche pas | 0     | allegee        |
        | modification substantielle | qualité    | III   | ne se déclenche pas | 0     | allegee        |
        | initiale                   | conception | III   | ne se déclenche pas | 0     | allegee        |

    Scénario: Ce que l'on en dit (EC-602)
      Étant donné que type_demande est modification substantielle
      Et que objet_modification est conception
      Et que phase est III
      Alors le risque "Changement guidé par les données" est signalé

  @EC-603
  Règle: Modification du médicament expérimental non autorisé
    Plan du scénario: La qualité et le produit, ensemble
      Étant donné que type_demande est <demande>
      Et que objet_modification est <objet>
      Et que produit_autorise est <autorisé>
      Alors la règle EC-603 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | demande                    | objet      | autorisé | réponse             | score | qualite  |
        | modification substantielle | qualité    | non      | se déclenche        | 2     | complete |
        | modification substantielle | qualité    | oui      | ne se déclenche pas | 0     | allegee  |
        | modification substantielle | conception | non      | ne se déclenche pas | 0     | allegee  |
        | initiale                   | qualité    | non      | ne se déclenche pas | 0     | allegee  |

  @EC-604
  Règle: Mesures de sécurité urgentes
    Plan du scénario: Le promoteur a déjà agi
      Étant donné que mesure_urgente est <mesure>
      Alors la règle EC-604 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la priorité proposée est <priorité>
      Et la profondeur de pharmacovigilance est <pharmacovigilance>

      Exemples:
        | mesure | réponse             | score | mode       | priorité | pharmacovigilance |
        | oui    | se déclenche        | 4     | approfondi | urgente  | complete          |
        | non    | ne se déclenche pas | 0     | simplifie  | normale  | allegee           |

    Scénario: Ce que l'on en dit (EC-604)
      Étant donné que mesure_urgente est oui
      Alors le risque "Danger immédiat pour les participants" est signalé

    Scénario: Elles comptent même pour une modification de documents
      Étant donné que mesure_urgente est oui
      Et que type_demande est modification substantielle
      Et que objet_modification est documents ou sites
      Alors le mode proposé est approfondi
      Et la priorité proposée est urgente

  @EC-101
  Règle: Ce qu'une modification de documents ou de sites ne rouvre pas
    Plan du scénario: Aucun de ces faits n'y pèse
      Étant donné que <critère> est <valeur>
      Et que type_demande est modification substantielle
      Et que objet_modification est documents ou sites
      Alors le score est 0
      Et le mode proposé est simplifie
      Et la priorité proposée est normale

      Exemples:
        | critère              | valeur              |
        | mti                  | oui                 |
        | ogm                  | oui                 |
        | majeurs_inaptes      | oui                 |
        | inclusion_en_urgence | oui                 |
        | populations          | femme enceinte      |
        | plan_complexe        | oui                 |
        | ecarts_bpc           | majeurs             |
        | plan_surveillance    | non                 |
        | arret_anterieur      | arrêt pour sécurité |
        | attention_publique   | oui                 |
        | menace_sanitaire     | oui                 |
