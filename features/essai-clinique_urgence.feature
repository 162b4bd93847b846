# language: fr
Fonctionnalité: Essais cliniques : l'urgence et le circuit accéléré
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

  @EC-701
  Règle: Menace sanitaire reconnue
    Plan du scénario: La menace commande
      Étant donné que menace_sanitaire est <menace>
      Alors la règle EC-701 <réponse>
      Et le score est <score>
      Et la priorité proposée est <priorité>
      Et la profondeur de reglementaire est <reglementaire>

      Exemples:
        | menace | réponse             | score | priorité | reglementaire |
        | oui    | se déclenche        | 2     | urgente  | examen        |
        | non    | ne se déclenche pas | 0     | normale  | recevabilite  |

    Scénario: Ce que l'on en dit (EC-701)
      Étant donné que menace_sanitaire est oui
      Alors l'enjeu "Réponse à une menace pour la santé publique" est signalé

  @EC-702
  Règle: Affection sévère sans traitement
    Plan du scénario: Sévère, et aucun autre traitement
      Étant donné que affection_grave est <grave>
      Et que alternatives est <alternatives>
      Alors la règle EC-702 <réponse>
      Et le score est <score>
      Et la priorité proposée est <priorité>

      Exemples:
        | grave | alternatives | réponse             | score | priorité    |
        | oui   | 0            | se déclenche        | 0     | prioritaire |
        | oui   | 1            | ne se déclenche pas | 0     | normale     |
        | non   | 0            | ne se déclenche pas | 0     | normale     |

    Scénario: Ce que l'on en dit (EC-702)
      Étant donné que affection_grave est oui
      Et que alternatives est 0
      Alors l'enjeu "Accès à l'innovation de patients sans traitement" est signalé

  @EC-703
  Règle: Maladie rare
    Plan du scénario: Ses experts, sans urgence par elle-même
      Étant donné que orphelin est <orphelin>
      Alors la règle EC-703 <réponse>
      Et le score est <score>
      Et la priorité proposée est <priorité>

      Exemples:
        | orphelin | réponse             | score | priorité |
        | oui      | se déclenche        | 0     | normale  |
        | non      | ne se déclenche pas | 0     | normale  |

    Scénario: Ce que l'on en dit (EC-703)
      Étant donné que orphelin est oui
      Alors l'expertise maladies_rares est demandée
      Et l'enjeu "Maladie rare" est signalé

  @EC-704
  Règle: Circuit national accéléré
    Plan du scénario: Accéléré, et national
      Étant donné que fast_track est <accéléré>
      Et que role_france est <rôle>
      Alors la règle EC-704 <réponse>
      Et la priorité proposée est <priorité>

      Exemples:
        | accéléré | rôle            | réponse             | priorité    |
        | oui      | État unique     | se déclenche        | prioritaire |
        | non      | État unique     | ne se déclenche pas | normale     |
        | oui      | État rapporteur | ne se déclenche pas | normale     |

  @EC-705
  Règle: Circuit accéléré hors d'un essai national
    Plan du scénario: Accéléré, et demandé dans plusieurs États
      Étant donné que fast_track est <accéléré>
      Et que role_france est <rôle>
      Alors la règle EC-705 <réponse>
      Et le score est <score>
      Et la profondeur de reglementaire est <reglementaire>

      Exemples:
        | accéléré | rôle            | réponse             | score | reglementaire |
        | oui      | État rapporteur | se déclenche        | 2     | examen        |
        | oui      | État concerné   | se déclenche        | 0     | examen        |
        | oui      | État unique     | ne se déclenche pas | 0     | recevabilite  |
        | non      | État rapporteur | ne se déclenche pas | 0     | recevabilite  |

    Scénario: Ce que l'on en dit (EC-705)
      Étant donné que fast_track est oui
      Et que role_france est État rapporteur
      Alors le risque "Calendrier accéléré inapplicable" est signalé
      Et la règle EC-705 demande une précision
