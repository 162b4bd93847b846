# language: fr
Fonctionnalité: Essais cliniques : l'État qui évalue, les horloges, ce qu'il faut demander
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

  @EC-706
  Règle: La France conduit l'évaluation d'un médicament non autorisé
    Plan du scénario: Rapporteur, et non autorisé
      Étant donné que role_france est <rôle>
      Et que produit_autorise est <autorisé>
      Alors la règle EC-706 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | rôle            | autorisé | réponse             | score | mode      |
        | État rapporteur | non      | se déclenche        | 0     | standard  |
        | État rapporteur | oui      | ne se déclenche pas | 0     | simplifie |
        | État unique     | non      | ne se déclenche pas | 0     | simplifie |

    Scénario: Ce que l'on en dit (EC-706)
      Étant donné que role_france est État rapporteur
      Et que produit_autorise est non
      Alors l'enjeu "La France signe le rapport lu par les autres États" est signalé

  @EC-707
  Règle: Évaluation conduite par un autre État
    Plan du scénario: La France commente, sauf un risque à relire
      Étant donné que role_france est <rôle>
      Et que inclusion_en_urgence est <urgence>
      Et que premiere_administration est <première>
      Et que phase est <phase>
      Alors la règle EC-707 <réponse>
      Et le score est <score>

      Exemples:
        | rôle            | urgence | première | phase | réponse             | score |
        | État concerné   | non     | non      | I     | se déclenche        | -2    |
        | État rapporteur | non     | non      | I     | ne se déclenche pas | 0     |
        | État concerné   | oui     | non      | I     | ne se déclenche pas | 3     |
        | État concerné   | non     | oui      | I     | ne se déclenche pas | 7     |

    Scénario: Elle allège la clinique, mais aucun plancher
      Étant donné que role_france est État concerné
      Et que phase est II
      Et que usage_etabli est nouveau
      Alors le score est 1
      Et la profondeur de clinique est allegee
      Et le mode proposé est standard

  @EC-708
  Règle: Prolongation sans le motif prévu
    Plan du scénario: Ni thérapie innovante, ni biotechnologie
      Étant donné que prolongation_experts est <prolongé>
      Et que mti est <mti>
      Et que nature_substance est <nature>
      Alors la règle EC-708 <réponse>

      Exemples:
        | prolongé | mti | nature           | réponse               |
        | oui      | non | chimique         | demande une précision |
        | oui      | non | végétale         | demande une précision |
        | oui      | non | extractive       | demande une précision |
        | oui      | non | biotechnologique | ne se déclenche pas   |
        | oui      | oui | chimique         | ne se déclenche pas   |
        | non      | non | chimique         | ne se déclenche pas   |

  @EC-709
  Règle: Arrêt d'horloge au-delà du maximum
    Plan du scénario: Trente et un jours au plus
      Étant donné que jours_suspendus est <arrêt>
      Et que type_demande est <demande>
      Et que objet_modification est <objet>
      Et que fast_track est <accéléré>
      Alors la règle EC-709 <réponse>
      Et le score est <score>

      Exemples:
        | arrêt | demande                    | objet      | accéléré | réponse             | score |
        | 32    | initiale                   | inconnu    | non      | se déclenche        | 1     |
        | 31    | initiale                   | inconnu    | non      | ne se déclenche pas | 0     |
        | 32    | modification substantielle | conception | non      | se déclenche        | 1     |
        | 32    | ajout d'un État            | inconnu    | non      | ne se déclenche pas | 0     |
        | 32    | initiale                   | inconnu    | oui      | ne se déclenche pas | 0     |

    Scénario: Ce que l'on en dit (EC-709)
      Étant donné que jours_suspendus est 40
      Alors le risque "Délai légal dépassé : autorisation tacite" est signalé

  @EC-T1-01 @EC-T1-02 @EC-T1-03 @EC-T1-04 @EC-T1-05 @EC-T1-06 @EC-T1-07 @EC-T1-08 @EC-T1-09 @EC-T1-10 @EC-T1-11
  Règle: Horloges du règlement et du circuit national
    Plan du scénario: Une demande n'a qu'une prochaine échéance
      Étant donné que etape est <étape>
      Et que type_demande est <demande>
      Et que objet_modification est conception
      Et que role_france est <rôle>
      Et que fast_track est <accéléré>
      Et que prolongation_experts est <prolongé>
      Alors la règle <ligne> se déclenche
      Et l'échéance est le <échéance>

      Exemples:
        | étape        | demande                    | rôle            | accéléré | prolongé | ligne    | échéance   |
        | recevabilité | initiale                   | État unique     | non      | non      | EC-T1-01 | 12/03/2026 |
        | recevabilité | modification substantielle | État unique     | non      | non      | EC-T1-02 | 08/03/2026 |
        | recevabilité | ajout d'un État            | État concerné   | non      | non      | EC-T1-03 | 23/04/2026 |
        | évaluation   | ajout d'un État            | État concerné   | non      | non      | EC-T1-03 | 23/04/2026 |
        | évaluation   | initiale                   | État unique     | oui      | non      | EC-T1-04 | 23/03/2026 |
        | évaluation   | initiale                   | État unique     | oui      | oui      | EC-T1-04 | 23/03/2026 |
        | évaluation   | initiale                   | État unique     | non      | non      | EC-T1-05 | 23/04/2026 |
        | évaluation   | initiale                   | État unique     | non      | oui      | EC-T1-06 | 12/06/2026 |
        | évaluation   | initiale                   | État rapporteur | non      | non      | EC-T1-07 | 04/04/2026 |
        | évaluation   | initiale                   | État rapporteur | oui      | non      | EC-T1-07 | 04/04/2026 |
        | évaluation   | initiale                   | État concerné   | non      | non      | EC-T1-08 | 16/04/2026 |
        | évaluation   | initiale                   | État rapporteur | non      | oui      | EC-T1-09 | 12/06/2026 |
        | évaluation   | initiale                   | État concerné   | non      | oui      | EC-T1-09 | 12/06/2026 |
        | évaluation   | modification substantielle | État unique     | non      | non      | EC-T1-10 | 16/04/2026 |
        | évaluation   | modification substantielle | État unique     | non      | oui      | EC-T1-11 | 05/06/2026 |

    Plan du scénario: Un arrêt d'horloge repousse l'évaluation d'autant, jamais la recevabilité
      Étant donné que etape est <étape>
      Et que type_demande est <demande>
      Et que objet_modification est conception
      Et que role_france est <rôle>
      Et que fast_track est <accéléré>
      Et que prolongation_experts est <prolongé>
      Quand jours_suspendus devient 10
      Alors l'échéance est le <échéance>

      Exemples:
        | étape        | demande                    | rôle            | accéléré | prolongé | échéance   |
        | recevabilité | initiale                   | État unique     | non      | non      | 12/03/2026 |
        | recevabilité | modification substantielle | État unique     | non      | non      | 08/03/2026 |
        | évaluation   | ajout d'un État            | État concerné   | non      | non      | 03/05/2026 |
        | évaluation   | initiale                   | État unique     | oui      | non      | 02/04/2026 |
        | évaluation   | initiale                   | État unique     | non      | non      | 03/05/2026 |
        | évaluation   | initiale                   | État unique     | non      | oui      | 22/06/2026 |
        | évaluation   | initiale                   | État rapporteur | non      | non      | 14/04/2026 |
        | évaluation   | initiale                   | État concerné   | non      | non      | 26/04/2026 |
        | évaluation   | initiale                   | État concerné   | non      | oui      | 22/06/2026 |
        | évaluation   | modification substantielle | État unique     | non      | non      | 26/04/2026 |
        | évaluation   | modification substantielle | État unique     | non      | oui      | 15/06/2026 |

    Plan du scénario: Ce que l'horloge engage
      Étant donné que etape est évaluation
      Et que role_france est <rôle>
      Et que fast_track est <accéléré>
      Alors l'enjeu "<enjeu>" est signalé

      Exemples:
        | rôle            | accéléré | enjeu                                                                      |
        | État unique     | oui      | Réponse en quatorze jours, quarante-neuf avec questions                    |
        | État rapporteur | non      | Projet de rapport attendu par les autres États ; rapport final au 45e jour |
        | État concerné   | non      | Remarques à transmettre pendant la revue coordonnée, du 27e au 38e jour    |

  @EC-802
  Règle: Traitement reconnu à documenter
    Plan du scénario: La perte de chance ne se juge pas sans cela
      Étant donné que temoin est <témoin>
      Et que traitement_omis est <omis>
      Alors la règle EC-802 <réponse>

      Exemples:
        | témoin  | omis    | réponse               |
        | placebo | inconnu | demande une précision |
        | placebo | non     | ne se déclenche pas   |
        | actif   | inconnu | ne se déclenche pas   |

    Scénario: D'ici là, la prudence suppose le pire
      Étant donné que temoin est placebo
      Et que traitement_omis est inconnu
      Alors le mode proposé est approfondi
      Et le score est [0..3]

  @EC-803
  Règle: Statut du médicament à préciser
    Plan du scénario: L'autorisation, puis l'usage
      Étant donné que produit_autorise est <autorisé>
      Et que usage_etabli est <usage>
      Alors la règle EC-803 <réponse>

      Exemples:
        | autorisé | usage   | réponse               |
        | inconnu  | étayé   | demande une précision |
        | oui      | inconnu | demande une précision |
        | non      | inconnu | ne se déclenche pas   |
        | oui      | étayé   | ne se déclenche pas   |
