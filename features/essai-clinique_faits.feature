# language: fr
Fonctionnalité: Essais cliniques : ce que l'on déduit d'une demande
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

  Scénario: Une demande sans rien de particulier suit le circuit simplifié
    Alors le score est 0
    Et le mode proposé est simplifie
    Et la priorité proposée est normale
    Et le dossier est complet
    Et aucun risque n'est signalé

  @EC-101
  Règle: Protocole ou produit à évaluer
    Plan du scénario: Tout, sauf des documents ou des sites seulement
      Étant donné que type_demande est <demande>
      Et que objet_modification est <objet>
      Alors la règle EC-101 <réponse>

      Exemples:
        | demande                    | objet              | réponse             |
        | initiale                   | inconnu            | se déclenche        |
        | ajout d'un État            | inconnu            | se déclenche        |
        | modification substantielle | sécurité           | se déclenche        |
        | modification substantielle | conception         | se déclenche        |
        | modification substantielle | qualité            | se déclenche        |
        | modification substantielle | documents ou sites | ne se déclenche pas |
        | modification substantielle | inconnu            | ne se déclenche pas |

  @EC-102
  Règle: Première administration à l'homme, déduite
    Plan du scénario: Une substance jamais donnée, en phase I ou I/II
      Étant donné que premiere_administration est <première>
      Et que phase est <phase>
      Alors la règle EC-102 <réponse>
      Et le score est <score>

      Exemples:
        | première | phase | réponse             | score  |
        | oui      | I     | se déclenche        | 7      |
        | oui      | I/II  | se déclenche        | 7      |
        | oui      | II    | ne se déclenche pas | 0      |
        | non      | I     | ne se déclenche pas | 0      |
        | inconnu  | I     | ne se déclenche pas | [0..7] |

    Scénario: Un ajout de site ne la rouvre pas
      Étant donné que premiere_administration est oui
      Et que phase est I
      Et que type_demande est modification substantielle
      Et que objet_modification est documents ou sites
      Alors la règle EC-102 ne se déclenche pas
      Et le score est 0

  @EC-103
  Règle: Essai de confirmation
    Plan du scénario: Phases II/III et III
      Étant donné que phase est <phase>
      Alors la règle EC-103 <réponse>

      Exemples:
        | phase  | réponse             |
        | III    | se déclenche        |
        | II/III | se déclenche        |
        | II     | ne se déclenche pas |
        | IV     | ne se déclenche pas |

    Scénario: Un ajout de site ne le rouvre pas
      Étant donné que phase est III
      Et que type_demande est modification substantielle
      Et que objet_modification est documents ou sites
      Alors la règle EC-103 ne se déclenche pas

  @EC-104
  Règle: Catégorie A : autorisé, usage conforme ou étayé
    Plan du scénario: Autorisé, et l'usage connu
      Étant donné que produit_autorise est <autorisé>
      Et que usage_etabli est <usage>
      Alors la règle EC-104 <réponse>

      Exemples:
        | autorisé | usage       | réponse             |
        | oui      | selon l'AMM | se déclenche        |
        | oui      | étayé       | se déclenche        |
        | oui      | nouveau     | ne se déclenche pas |
        | non      | étayé       | ne se déclenche pas |

  @EC-105
  Règle: Catégorie B : autorisé, usage nouveau
    Plan du scénario: Autorisé, et l'usage nouveau
      Étant donné que produit_autorise est <autorisé>
      Et que usage_etabli est <usage>
      Alors la règle EC-105 <réponse>

      Exemples:
        | autorisé | usage   | réponse             |
        | oui      | nouveau | se déclenche        |
        | oui      | étayé   | ne se déclenche pas |
        | non      | nouveau | ne se déclenche pas |

  @EC-106
  Règle: Catégorie B ou C : usage que l'expérience ne couvre pas
    Plan du scénario: Non autorisé, ou l'usage nouveau
      Étant donné que produit_autorise est <autorisé>
      Et que usage_etabli est <usage>
      Alors la règle EC-106 <réponse>

      Exemples:
        | autorisé | usage   | réponse             |
        | non      | étayé   | se déclenche        |
        | oui      | nouveau | se déclenche        |
        | oui      | étayé   | ne se déclenche pas |
        | oui      | inconnu | ne se déclenche pas |

    Scénario: La catégorie seule ne donne aucun point
      Étant donné que produit_autorise est non
      Alors la règle EC-106 se déclenche
      Et le score est 0

  @EC-107
  Règle: Conditions du faible niveau d'intervention réunies
    Plan du scénario: L'usage connu, et des contraintes minimes
      Étant donné que usage_etabli est <usage>
      Et que procedures_minimes est <minimes>
      Alors la règle EC-107 <réponse>

      Exemples:
        | usage   | minimes | réponse             |
        | étayé   | oui     | se déclenche        |
        | étayé   | non     | ne se déclenche pas |
        | nouveau | oui     | ne se déclenche pas |

  @EC-108
  Règle: Participants sous protection renforcée
    Plan du scénario: Ceux à qui le règlement donne des conditions propres
      Étant donné que populations est <population>
      Et que majeurs_inaptes est <inaptes>
      Et que inclusion_en_urgence est <urgence>
      Alors la règle EC-108 <réponse>

      Exemples:
        | population       | inaptes | urgence | réponse             |
        | enfant           | non     | non     | se déclenche        |
        | femme enceinte   | non     | non     | se déclenche        |
        | femme allaitante | non     | non     | se déclenche        |
        | adulte           | oui     | non     | se déclenche        |
        | adulte           | non     | oui     | se déclenche        |
        | adulte           | non     | non     | ne se déclenche pas |
        | sujet âgé        | non     | non     | ne se déclenche pas |

  @EC-109
  Règle: Preuve exposée au biais, déduite
    Plan du scénario: Sans tirage au sort, sans témoin ou en ouvert
      Étant donné que phase est <phase>
      Et que randomise est <tirage>
      Et que temoin est <témoin>
      Et que insu est <insu>
      Alors la règle EC-109 <réponse>

      Exemples:
        | phase | tirage | témoin      | insu   | réponse             |
        | III   | non    | actif       | double | se déclenche        |
        | III   | oui    | sans témoin | double | se déclenche        |
        | III   | oui    | actif       | ouvert | se déclenche        |
        | III   | oui    | actif       | simple | ne se déclenche pas |
        | III   | oui    | placebo     | double | ne se déclenche pas |
        | II    | non    | sans témoin | ouvert | ne se déclenche pas |

  @EC-T2-1 @EC-T2-2 @EC-T2-3
  Règle: Faiblesses de la première dose
    Plan du scénario: Deux faiblesses suffisent, une seule non
      Étant donné que modele_animal est <modèle>
      Et que dose_depart est <dose>
      Et que mecanisme_a_risque est <mécanisme>
      Alors la règle EC-T2-1 <un>
      Et la règle EC-T2-2 <deux>
      Et la règle EC-T2-3 <trois>

      Exemples:
        | modèle    | dose           | mécanisme | un                  | deux                | trois               |
        | douteux   | toxicité seule | non       | se déclenche        | ne se déclenche pas | ne se déclenche pas |
        | aucun     | non justifiée  | non       | se déclenche        | ne se déclenche pas | ne se déclenche pas |
        | douteux   | effet minimal  | oui       | ne se déclenche pas | se déclenche        | ne se déclenche pas |
        | pertinent | toxicité seule | oui       | ne se déclenche pas | ne se déclenche pas | se déclenche        |
        | douteux   | toxicité seule | oui       | se déclenche        | se déclenche        | se déclenche        |
        | aucun     | effet minimal  | non       | ne se déclenche pas | ne se déclenche pas | ne se déclenche pas |
        | pertinent | non justifiée  | non       | ne se déclenche pas | ne se déclenche pas | ne se déclenche pas |
        | pertinent | effet minimal  | oui       | ne se déclenche pas | ne se déclenche pas | ne se déclenche pas |
