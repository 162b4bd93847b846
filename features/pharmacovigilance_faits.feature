# language: fr
Fonctionnalité: Signalements : ce que l'on déduit d'un cas
  Une règle après l'autre, au bord où elle commence et juste à côté.

  # Un signalement dont chaque fait est connu et ne pèse rien : le score ne dit que ce que le scénario change.
  Contexte:
    Étant donné le référentiel "pharmacovigilance"
    Et un dossier :
      | critère                    | valeur     |
      | date_depot                 | 05/01/2026 |
      | substance_active           | oméprazole |
      | code_atc                   | A02BC01    |
      | nature_substance           | chimique   |
      | qualification_notificateur | médecin    |
      | confirmation_medicale      | oui        |
      | survenu_dans_union         | oui        |
      | deces                      | non        |
      | pronostic_vital            | non        |
      | hospitalisation            | non        |
      | invalidite                 | non        |
      | anomalie_congenitale       | non        |
      | autre_gravite              | non        |
      | inattendu                  | non        |
      | age_patient                | 40         |
      | evitable                   | non        |
      | evolution                  | en cours   |
      | imputabilite               | plausible  |
      | alternatives               | 5          |
      | patients_traites           | 1000       |

  Scénario: Un signalement sans rien de particulier est codé par le centre régional
    Alors le score est 0
    Et le mode proposé est simplifie
    Et la priorité proposée est normale
    Et le dossier est complet
    Et aucun risque n'est signalé

  @PV-101
  Règle: Cas grave
    Plan du scénario: Un seul des six critères suffit, et le cas part en quinze jours
      Étant donné que <critère> est oui
      Alors la règle PV-101 se déclenche
      Et l'échéance est le 20/01/2026

      Exemples:
        | critère              |
        | deces                |
        | pronostic_vital      |
        | hospitalisation      |
        | invalidite           |
        | anomalie_congenitale |
        | autre_gravite        |

    Scénario: Aucun des six
      Alors la règle PV-101 ne se déclenche pas
      Et l'échéance est le 05/04/2026

    Plan du scénario: Un critère inconnu n'établit rien, et reste compté
      Étant donné que <critère> est inconnu
      Alors la règle PV-101 ne se déclenche pas
      Et le score est <score>

      Exemples:
        | critère              | score  |
        | deces                | [0..6] |
        | pronostic_vital      | [0..5] |
        | hospitalisation      | [0..3] |
        | invalidite           | [0..4] |
        | anomalie_congenitale | [0..4] |
        | autre_gravite        | [0..2] |

  @PV-T2-1 @PV-T2-2 @PV-T2-3 @PV-T2-4 @PV-T2-5 @PV-T2-6
  Règle: Poids du critère de gravité
    Plan du scénario: Du décès à la situation médicale importante
      Étant donné que <critère> est oui
      Alors la règle <ligne> se déclenche
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la priorité proposée est <priorité>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | critère              | ligne   | score | mode      | priorité    | clinique |
        | deces                | PV-T2-1 | 6     | standard  | prioritaire | complete |
        | pronostic_vital      | PV-T2-2 | 5     | simplifie | normale     | complete |
        | invalidite           | PV-T2-3 | 4     | simplifie | normale     | complete |
        | anomalie_congenitale | PV-T2-4 | 4     | simplifie | normale     | complete |
        | hospitalisation      | PV-T2-5 | 3     | simplifie | normale     | complete |
        | autre_gravite        | PV-T2-6 | 2     | simplifie | normale     | allegee  |

    Plan du scénario: Le plus lourd l'emporte, rien ne s'ajoute
      Étant donné que hospitalisation est oui
      Et que <autre> est oui
      Alors le score est <score>

      Exemples:
        | autre           | score |
        | autre_gravite   | 3     |
        | invalidite      | 4     |
        | pronostic_vital | 5     |
        | deces           | 6     |

    Scénario: Le pronostic vital engagé d'un produit sous attention publique est prioritaire
      Étant donné que pronostic_vital est oui
      Et que attention_publique est oui
      Alors le score est 9
      Et la priorité proposée est prioritaire

  @PV-102
  Règle: Personne à risque
    Plan du scénario: L'âge, l'état, la protection ou l'exposition par un parent
      Étant donné que <critère> est <valeur>
      Alors la règle PV-102 <réponse>
      Et le score est <score>

      Exemples:
        | critère        | valeur                   | réponse             | score  |
        | age_patient    | 17,9                     | se déclenche        | 1      |
        | age_patient    | 18                       | ne se déclenche pas | 0      |
        | age_patient    | 74,9                     | ne se déclenche pas | 0      |
        | age_patient    | 75                       | se déclenche        | 1      |
        | age_patient    | inconnu                  | ne se déclenche pas | [0..1] |
        | populations    | enfant                   | se déclenche        | 1      |
        | populations    | sujet âgé                | se déclenche        | 1      |
        | populations    | femme enceinte           | se déclenche        | 1      |
        | populations    | femme allaitante         | se déclenche        | 1      |
        | populations    | insuffisant rénal        | se déclenche        | 1      |
        | populations    | insuffisant hépatique    | se déclenche        | 1      |
        | populations    | femme en âge de procréer | ne se déclenche pas | 0      |
        | majeur_protege | oui                      | se déclenche        | 1      |
        | majeur_protege | non                      | ne se déclenche pas | 0      |
        | parent_enfant  | oui                      | se déclenche        | 1      |
        | parent_enfant  | non                      | ne se déclenche pas | 0      |

    Scénario: Un signalement qui ne parle ni de grossesse ni d'organe est celui d'un adulte ordinaire
      Étant donné que rien n'est dit de populations
      Alors la règle PV-102 ne se déclenche pas

  @PV-103
  Règle: Dommage irréversible
    Plan du scénario: Les séquelles, l'invalidité, la malformation, le décès
      Étant donné que <critère> est <valeur>
      Alors la règle PV-103 <réponse>

      Exemples:
        | critère              | valeur      | réponse             |
        | evolution            | non rétabli | ne se déclenche pas |
        | evolution            | séquelles   | se déclenche        |
        | evolution            | décès       | se déclenche        |
        | evolution            | inconnu     | ne se déclenche pas |
        | deces                | oui         | se déclenche        |
        | invalidite           | oui         | se déclenche        |
        | anomalie_congenitale | oui         | se déclenche        |
        | hospitalisation      | oui         | ne se déclenche pas |

  @PV-104
  Règle: Produit récent ou surveillé
    Plan du scénario: Le triangle noir, ou moins de deux ans
      Étant donné que <critère> est <valeur>
      Alors la règle PV-104 <réponse>

      Exemples:
        | critère                         | valeur | réponse             |
        | surveillance_renforcee_affichee | oui    | se déclenche        |
        | surveillance_renforcee_affichee | non    | ne se déclenche pas |
        | commercialise_depuis            | 1      | se déclenche        |
        | commercialise_depuis            | 2      | ne se déclenche pas |

    Scénario: Le silence vaut ancienneté
      Étant donné que rien n'est dit de commercialise_depuis
      Alors la règle PV-104 ne se déclenche pas

  @PV-105
  Règle: Cas marquant
    Plan du scénario: Inattendu, ou chez une personne à risque
      Étant donné que inattendu est <inattendu>
      Et que age_patient est <âge>
      Alors la règle PV-105 <réponse>

      Exemples:
        | inattendu | âge | réponse             |
        | oui       | 40  | se déclenche        |
        | non       | 75  | se déclenche        |
        | non       | 74  | ne se déclenche pas |
        | inconnu   | 40  | ne se déclenche pas |

  @PV-106
  Règle: Lot à tracer
    Plan du scénario: Vaccin, médicament biologique ou dérivé du sang
      Étant donné que <critère> est <valeur>
      Alors la règle PV-106 <réponse>

      Exemples:
        | critère          | valeur           | réponse             |
        | code_atc         | J07BB02          | se déclenche        |
        | code_atc         | J06BA02          | se déclenche        |
        | code_atc         | L01FF02          | se déclenche        |
        | code_atc         | L04AB02          | se déclenche        |
        | code_atc         | J05AE03          | ne se déclenche pas |
        | code_atc         | J06AA03          | ne se déclenche pas |
        | code_atc         | L01EA01          | ne se déclenche pas |
        | code_atc         | L04AA13          | ne se déclenche pas |
        | nature_substance | biotechnologique | se déclenche        |
        | nature_substance | extractive       | se déclenche        |
        | nature_substance | végétale         | ne se déclenche pas |
        | derive_du_sang   | oui              | se déclenche        |
