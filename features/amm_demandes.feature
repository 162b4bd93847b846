# language: fr
Fonctionnalité: Demandes d'autorisation : ce qu'il faut demander
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

  @AMM-802
  Règle: Besoin médical à documenter
    Plan du scénario: La gravité, ou les traitements disponibles
      Étant donné que base_juridique est <base>
      Et que substance_nouvelle est <nouvelle>
      Et que affection_grave est <grave>
      Et que alternatives est <alternatives>
      Alors la règle AMM-802 <réponse>

      Exemples:
        | base         | nouvelle | grave   | alternatives | réponse               |
        | complète     | oui      | inconnu | 8            | demande une précision |
        | complète     | oui      | oui     | inconnu      | demande une précision |
        | biosimilaire | non      | inconnu | inconnu      | demande une précision |
        | complète     | oui      | oui     | 0            | ne se déclenche pas   |
        | générique    | non      | inconnu | inconnu      | ne se déclenche pas   |

    Scénario: La priorité en dépend
      Étant donné que orphelin est oui
      Et que alternatives est inconnu
      Alors la règle AMM-802 demande une précision
      Et la priorité proposée est prioritaire
      Et il manque alternatives

  @AMM-803
  Règle: Plan d'investigation pédiatrique à produire
    Plan du scénario: Exigé d'un dossier complet
      Étant donné que base_juridique est <base>
      Et que plan_pediatrique est <plan>
      Alors la règle AMM-803 <réponse>

      Exemples:
        | base              | plan       | réponse               |
        | complète          | inconnu    | demande une précision |
        | complète          | conforme   | ne se déclenche pas   |
        | complète          | différé    | ne se déclenche pas   |
        | complète          | dérogation | ne se déclenche pas   |
        | usage bien établi | inconnu    | ne se déclenche pas   |

    Scénario: Rien ne répond à sa place quand le dossier n'en parle pas
      Étant donné que rien n'est dit de plan_pediatrique
      Alors la règle AMM-803 demande une précision

  @AMM-804
  Règle: Identification ou calendrier incomplets
    Plan du scénario: Sans sa substance, son indication ou sa date
      Étant donné que <critère> est inconnu
      Alors la règle AMM-804 demande une précision

      Exemples:
        | critère          |
        | substance_active |
        | indication       |
        | date_depot       |

    Scénario: Les trois sont connus
      Alors la règle AMM-804 ne se déclenche pas
      Et l'échéance est le 03/08/2026

    Scénario: La demande ne pèse pas par elle-même
      Étant donné que indication est inconnu
      Alors le score est 6
      Et le mode proposé est standard
