# language: fr
Fonctionnalité: Demandes d'autorisation : ce que la base juridique donne à lire
  Une règle après l'autre, au bord où elle commence et juste à côté.

  # La copie la plus ordinaire, dont chaque fait est connu et ne pèse rien : le score ne dit que ce que le scénario change.
  Contexte:
    Étant donné le référentiel "amm"
    Et un dossier :
      | critère              | valeur                  |
      | procedure            | DCP                     |
      | role_france          | concerné                |
      | date_depot           | 05/01/2026              |
      | base_juridique       | générique               |
      | date_fin_exclusivite | 01/01/2000              |
      | substance_active     | amlodipine              |
      | code_atc             | C08CA01                 |
      | indication           | Hypertension artérielle |
      | plan_pediatrique     | dispensé                |
      | substance_nouvelle   | non                     |
      | nature_substance     | chimique                |
      | voie_administration  | orale                   |
      | forme_complexe       | non                     |
      | bioequivalence       | étude conforme          |
      | dose_max_proposee    | 10                      |
      | dose_max_autorisee   | 10                      |
      | essai_pivot_unique   | non                     |
      | critere_principal    | clinique                |
      | comparateur          | actif                   |
      | usage_prolonge       | non                     |
      | affection_grave      | non                     |
      | alternatives         | 12                      |
      | sites_hors_ue        | 0                       |

  @AMM-301
  Règle: Nouvelle substance active
    Plan du scénario: La substance et le dossier, tout est à lire
      Étant donné que base_juridique est <base>
      Et que substance_nouvelle est <nouvelle>
      Alors la règle AMM-301 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de clinique est <clinique>
      Et la profondeur de non_clinique est <non clinique>

      Exemples:
        | base               | nouvelle | réponse             | score | mode      | clinique | non clinique |
        | complète           | oui      | se déclenche        | 6     | standard  | complete | complete     |
        | complète           | non      | ne se déclenche pas | 3     | simplifie | complete | allegee      |
        | extension de gamme | oui      | ne se déclenche pas | 2     | simplifie | allegee  | allegee      |

    Scénario: Son plancher tient quand d'autres faits allègent
      Étant donné que base_juridique est complète
      Et que substance_nouvelle est oui
      Et que evaluation_reconnue est oui
      Alors le score est 2
      Et le mode proposé est standard
      Et le risque "Profil de sécurité connu par les seuls essais" est signalé

  @AMM-302
  Règle: Dossier complet d'une substance connue
    Plan du scénario: Connue, mais sur des données propres
      Étant donné que base_juridique est <base>
      Et que substance_nouvelle est <nouvelle>
      Alors la règle AMM-302 <réponse>

      Exemples:
        | base                 | nouvelle | réponse             |
        | complète             | non      | se déclenche        |
        | complète             | oui      | ne se déclenche pas |
        | usage bien établi    | non      | ne se déclenche pas |
        | consentement éclairé | non      | ne se déclenche pas |

    Scénario: Ce qu'elle pèse (AMM-302)
      Étant donné que base_juridique est complète
      Alors le score est 3
      Et la profondeur de clinique est complete

  @AMM-303
  Règle: Demande hybride
    Plan du scénario: L'écart à la référence se comble par des études
      Étant donné que base_juridique est <base>
      Alors la règle AMM-303 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacocinetique est <profondeur>

      Exemples:
        | base                   | réponse             | score | profondeur |
        | hybride                | se déclenche        | 3     | complete   |
        | générique              | ne se déclenche pas | 0     | allegee    |
        | abrégée sans précision | ne se déclenche pas | 0     | allegee    |

  @AMM-304
  Règle: Médicament biologique similaire
    Plan du scénario: La comparabilité, d'abord en qualité
      Étant donné que base_juridique est <base>
      Et que procedure est centralisée
      Et que role_france est corapporteur
      Et que nature_substance est biotechnologique
      Alors la règle AMM-304 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualité>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | base         | réponse             | score | qualité  | clinique |
        | biosimilaire | se déclenche        | 8     | complete | allegee  |
        | complète     | ne se déclenche pas | 5     | complete | complete |
        | hybride      | ne se déclenche pas | 3     | allegee  | allegee  |

    Scénario: L'équivalence ne suffit pas, mais elle se lit aussi
      Étant donné que base_juridique est biosimilaire
      Et que populations est insuffisant rénal
      Et que etude_insuffisance_organe est oui
      Alors la profondeur de pharmacocinetique est allegee

  @AMM-305
  Règle: Usage médical bien établi
    Plan du scénario: La preuve est dans la bibliographie
      Étant donné que base_juridique est <base>
      Alors la règle AMM-305 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <profondeur>

      Exemples:
        | base              | réponse             | score | profondeur |
        | usage bien établi | se déclenche        | 4     | complete   |
        | générique         | ne se déclenche pas | 0     | allegee    |

    Scénario: Les dix ans d'usage se vérifient, sans examen réglementaire entier
      Étant donné que base_juridique est usage bien établi
      Alors la profondeur de reglementaire est recevabilite

  @AMM-306
  Règle: Association fixe nouvelle
    Plan du scénario: La part de chaque substance, et leurs interactions
      Étant donné que base_juridique est <base>
      Alors la règle AMM-306 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <clinique>
      Et la profondeur de pharmacocinetique est <pharmacocinétique>

      Exemples:
        | base              | réponse             | score | clinique | pharmacocinétique |
        | association fixe  | se déclenche        | 5     | complete | complete          |
        | usage bien établi | ne se déclenche pas | 4     | complete | allegee           |

  @AMM-307
  Règle: Extension de gamme
    Plan du scénario: Un médicament déjà suivi
      Étant donné que base_juridique est <base>
      Alors la règle AMM-307 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <profondeur>

      Exemples:
        | base                 | réponse             | score | profondeur |
        | extension de gamme   | se déclenche        | 2     | complete   |
        | consentement éclairé | ne se déclenche pas | 0     | allegee    |
