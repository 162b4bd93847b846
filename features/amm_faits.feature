# language: fr
Fonctionnalité: Demandes d'autorisation : ce que les faits déclarés font déduire
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
      | substance_nouvelle   | non                     |
      | nature_substance     | chimique                |
      | forme_complexe       | non                     |
      | bioequivalence       | étude conforme          |
      | affection_grave      | non                     |
      | alternatives         | 12                      |
      | sites_hors_ue        | 0                       |

  @AMM-101
  Règle: Générique ou hybride : demande abrégée
    Plan du scénario: Les voies qui s'appuient sur une référence, et elles seules
      Étant donné que base_juridique est <base>
      Alors la règle AMM-101 <réponse>

      Exemples:
        | base                   | réponse             |
        | générique              | se déclenche        |
        | hybride                | se déclenche        |
        | abrégée sans précision | se déclenche        |
        | biosimilaire           | ne se déclenche pas |
        | complète               | ne se déclenche pas |
        | usage bien établi      | ne se déclenche pas |
        | association fixe       | ne se déclenche pas |
        | consentement éclairé   | ne se déclenche pas |
        | extension de gamme     | ne se déclenche pas |

    Scénario: Rien ne pèse sur la copie la plus ordinaire
      Alors le score est 0
      Et le mode proposé est simplifie
      Et la priorité proposée est normale
      Et le dossier est complet
      Et aucun risque n'est signalé

    Scénario: Le silence n'abrège pas
      Étant donné que rien n'est dit de base_juridique
      Alors la règle AMM-101 ne se déclenche pas

  @AMM-102
  Règle: Substance nouvelle présentée avec un dossier complet
    Plan du scénario: La nouveauté et le dossier complet, ensemble
      Étant donné que substance_nouvelle est <nouvelle>
      Et que base_juridique est <base>
      Alors la règle AMM-102 <réponse>

      Exemples:
        | nouvelle | base               | réponse             |
        | oui      | complète           | se déclenche        |
        | oui      | association fixe   | ne se déclenche pas |
        | oui      | extension de gamme | ne se déclenche pas |
        | non      | complète           | ne se déclenche pas |
        | inconnu  | complète           | ne se déclenche pas |

    Scénario: Le silence est tenu pour une substance nouvelle, et un dossier complet
      Étant donné que rien n'est dit de substance_nouvelle
      Et que rien n'est dit de base_juridique
      Alors la règle AMM-102 se déclenche

  @AMM-103
  Règle: Médicament biologique
    Plan du scénario: L'origine, le procédé, la voie ou la classe
      Étant donné que base_juridique est <base>
      Et que nature_substance est <nature>
      Et que mti est <mti>
      Et que derive_du_sang est <sang>
      Et que code_atc est <code>
      Alors la règle AMM-103 <réponse>

      Exemples:
        | base         | nature           | mti | sang | code    | réponse             |
        | complète     | biotechnologique | non | non  | L04AC05 | se déclenche        |
        | complète     | extractive       | non | non  | B01AB05 | se déclenche        |
        | complète     | inconnu          | oui | non  | L01XL04 | se déclenche        |
        | biosimilaire | inconnu          | non | non  | A10AB01 | se déclenche        |
        | complète     | inconnu          | non | oui  | B02BD02 | se déclenche        |
        | complète     | inconnu          | non | non  | J07BB02 | se déclenche        |
        | complète     | inconnu          | non | non  | L01FF02 | se déclenche        |
        | complète     | inconnu          | non | non  | J06BA02 | se déclenche        |
        | complète     | chimique         | non | non  | L01EA01 | ne se déclenche pas |
        | complète     | chimique         | non | non  | J05AE03 | ne se déclenche pas |
        | complète     | végétale         | non | non  | A06AB06 | ne se déclenche pas |

  @AMM-109
  Règle: Substance nouvelle chez une population vulnérable
    Plan du scénario: La nouveauté et la vulnérabilité, ensemble
      Étant donné que base_juridique est complète
      Et que substance_nouvelle est <nouvelle>
      Et que populations est <population>
      Alors la règle AMM-109 <réponse>

      Exemples:
        | nouvelle | population               | réponse             |
        | oui      | enfant                   | se déclenche        |
        | oui      | adulte ; sujet âgé       | se déclenche        |
        | oui      | adulte                   | ne se déclenche pas |
        | oui      | femme en âge de procréer | ne se déclenche pas |
        | non      | enfant                   | ne se déclenche pas |

    Scénario: Une copie n'est pas nouvelle
      Étant donné que populations est enfant
      Alors la règle AMM-109 ne se déclenche pas

  @AMM-113
  Règle: Exposition insuffisante pour un usage prolongé
    Plan du scénario: Mille cinq cents patients en tout, et cent pendant un an
      Étant donné que usage_prolonge est <prolongé>
      Et que patients_exposes est <exposés>
      Et que patients_un_an est <un an>
      Alors la règle AMM-113 <réponse>

      Exemples:
        | prolongé | exposés | un an   | réponse             |
        | oui      | 1499    | 100     | se déclenche        |
        | oui      | 1500    | 99      | se déclenche        |
        | oui      | inconnu | 99      | se déclenche        |
        | oui      | 1500    | 100     | ne se déclenche pas |
        | oui      | 1500    | inconnu | ne se déclenche pas |
        | non      | 200     | 0       | ne se déclenche pas |

  @AMM-114
  Règle: Charge d'inspection
    Plan du scénario: Un site sans certificat en vaut trois éloignés
      Étant donné que sites_hors_ue est <éloignés>
      Et que sites_sans_certificat est <sans certificat>
      Alors la règle AMM-114 se déclenche
      Et la règle AMM-606 <réponse>

      Exemples:
        | éloignés | sans certificat | réponse             |
        | 2        | 0               | ne se déclenche pas |
        | 3        | 0               | se déclenche        |
        | 0        | 1               | se déclenche        |

    Plan du scénario: Elle ne se calcule pas d'un nombre inconnu
      Étant donné que <critère> est inconnu
      Alors la règle AMM-114 ne se déclenche pas
      Et le score est [0..1]
      Et il manque <critère>

      Exemples:
        | critère               |
        | sites_hors_ue         |
        | sites_sans_certificat |

  @AMM-116
  Règle: Besoin médical non couvert
    Plan du scénario: Une affection sévère sans traitement, ou ce que PRIME a déjà constaté
      Étant donné que base_juridique est complète
      Et que affection_grave est <grave>
      Et que orphelin est <orphelin>
      Et que alternatives est <alternatives>
      Et que prime est <prime>
      Alors la règle AMM-116 <réponse>

      Exemples:
        | grave | orphelin | alternatives | prime | réponse             |
        | oui   | non      | 0            | non   | se déclenche        |
        | non   | oui      | 0            | non   | se déclenche        |
        | non   | non      | 12           | oui   | se déclenche        |
        | oui   | non      | 1            | non   | ne se déclenche pas |
        | non   | non      | 0            | non   | ne se déclenche pas |
