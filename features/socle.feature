# language: fr
Fonctionnalité: Ce que le socle commun déduit, dans chaque référentiel
  Les mêmes patients, la même classe, la même maladie : chaque type de demande les reconnaît de même.

  @COM-101
  Règle: Population vulnérable
    Plan du scénario: Les populations que la règle protège, et celles qu'elle ne vise pas
      Étant donné le référentiel "<référentiel>"
      Et que populations est <population>
      Alors la règle COM-101 <réponse>

      Exemples:
        | référentiel       | population               | réponse             |
        | amm               | enfant                   | se déclenche        |
        | amm               | sujet âgé                | se déclenche        |
        | amm               | femme enceinte           | se déclenche        |
        | amm               | femme allaitante         | se déclenche        |
        | amm               | insuffisant rénal        | se déclenche        |
        | amm               | insuffisant hépatique    | se déclenche        |
        | amm               | adulte                   | ne se déclenche pas |
        | amm               | femme en âge de procréer | ne se déclenche pas |
        | defaut-qualite    | enfant                   | se déclenche        |
        | defaut-qualite    | sujet âgé                | se déclenche        |
        | defaut-qualite    | femme enceinte           | se déclenche        |
        | defaut-qualite    | femme allaitante         | se déclenche        |
        | defaut-qualite    | insuffisant rénal        | se déclenche        |
        | defaut-qualite    | insuffisant hépatique    | se déclenche        |
        | defaut-qualite    | adulte                   | ne se déclenche pas |
        | defaut-qualite    | femme en âge de procréer | ne se déclenche pas |
        | essai-clinique    | enfant                   | se déclenche        |
        | essai-clinique    | sujet âgé                | se déclenche        |
        | essai-clinique    | femme enceinte           | se déclenche        |
        | essai-clinique    | femme allaitante         | se déclenche        |
        | essai-clinique    | insuffisant rénal        | se déclenche        |
        | essai-clinique    | insuffisant hépatique    | se déclenche        |
        | essai-clinique    | adulte                   | ne se déclenche pas |
        | essai-clinique    | femme en âge de procréer | ne se déclenche pas |
        | pharmacovigilance | enfant                   | se déclenche        |
        | pharmacovigilance | sujet âgé                | se déclenche        |
        | pharmacovigilance | femme enceinte           | se déclenche        |
        | pharmacovigilance | femme allaitante         | se déclenche        |
        | pharmacovigilance | insuffisant rénal        | se déclenche        |
        | pharmacovigilance | insuffisant hépatique    | se déclenche        |
        | pharmacovigilance | adulte                   | ne se déclenche pas |
        | pharmacovigilance | femme en âge de procréer | ne se déclenche pas |

  @COM-102
  Règle: Marge thérapeutique étroite reconnue
    Plan du scénario: Déclarée, ou reconnue par le code ATC
      Étant donné le référentiel "<référentiel>"
      Et que marge_etroite est <marge>
      Et que code_atc est <code>
      Alors la règle COM-102 <réponse>

      Exemples:
        | référentiel       | marge | code    | réponse             |
        | amm               | oui   | A02BC01 | se déclenche        |
        | amm               | non   | A02BC01 | ne se déclenche pas |
        | defaut-qualite    | oui   | A02BC01 | se déclenche        |
        | defaut-qualite    | non   | A02BC01 | ne se déclenche pas |
        | essai-clinique    | oui   | A02BC01 | se déclenche        |
        | essai-clinique    | non   | A02BC01 | ne se déclenche pas |
        | pharmacovigilance | oui   | A02BC01 | se déclenche        |
        | pharmacovigilance | non   | A02BC01 | ne se déclenche pas |
        | amm               | non   | B01AA03 | se déclenche        |
        | amm               | non   | B01AB05 | ne se déclenche pas |
        | defaut-qualite    | non   | C01AA05 | se déclenche        |
        | defaut-qualite    | non   | C01AA02 | ne se déclenche pas |
        | essai-clinique    | non   | H03AA01 | se déclenche        |
        | essai-clinique    | non   | H03AA02 | ne se déclenche pas |
        | pharmacovigilance | non   | L04AD02 | se déclenche        |
        | pharmacovigilance | non   | L04AC05 | ne se déclenche pas |
        | amm               | non   | M04AC01 | se déclenche        |
        | amm               | non   | M04AC02 | ne se déclenche pas |
        | defaut-qualite    | non   | N03AB02 | se déclenche        |
        | defaut-qualite    | non   | N03AB01 | ne se déclenche pas |
        | essai-clinique    | non   | N05AN01 | se déclenche        |
        | essai-clinique    | non   | N05AN02 | ne se déclenche pas |
        | pharmacovigilance | non   | R03DA04 | se déclenche        |
        | pharmacovigilance | non   | R03DA05 | ne se déclenche pas |

  @COM-103
  Règle: Affection sévère
    Plan du scénario: Grave, ou orpheline
      Étant donné le référentiel "<référentiel>"
      Et que affection_grave est <grave>
      Et que orphelin est <orphelin>
      Alors la règle COM-103 <réponse>

      Exemples:
        | référentiel       | grave   | orphelin | réponse             |
        | amm               | oui     | non      | se déclenche        |
        | amm               | non     | oui      | se déclenche        |
        | amm               | non     | non      | ne se déclenche pas |
        | amm               | inconnu | non      | ne se déclenche pas |
        | defaut-qualite    | oui     | non      | se déclenche        |
        | defaut-qualite    | non     | oui      | se déclenche        |
        | defaut-qualite    | non     | non      | ne se déclenche pas |
        | defaut-qualite    | inconnu | non      | ne se déclenche pas |
        | essai-clinique    | oui     | non      | se déclenche        |
        | essai-clinique    | non     | oui      | se déclenche        |
        | essai-clinique    | non     | non      | ne se déclenche pas |
        | essai-clinique    | inconnu | non      | ne se déclenche pas |
        | pharmacovigilance | oui     | non      | se déclenche        |
        | pharmacovigilance | non     | oui      | se déclenche        |
        | pharmacovigilance | non     | non      | ne se déclenche pas |
        | pharmacovigilance | inconnu | non      | ne se déclenche pas |

  @COM-T1-01 @COM-T1-02 @COM-T1-03 @COM-T1-04 @COM-T1-05 @COM-T1-06 @COM-T1-07 @COM-T1-08 @COM-T1-09 @COM-T1-10 @COM-T1-11
  Règle: Classes et origines qui appellent une attention propre
    Plan du scénario: Chaque classe, par son code
      Étant donné le référentiel "<référentiel>"
      Et que code_atc est <code>
      Alors la règle <ligne> se déclenche
      Et les règles <autres> ne se déclenchent pas

      Exemples:
        | référentiel       | code    | ligne     | autres               |
        | amm               | L01EA01 | COM-T1-01 | COM-T1-09            |
        | defaut-qualite    | L01EA01 | COM-T1-01 | COM-T1-09            |
        | essai-clinique    | L01EA01 | COM-T1-01 | COM-T1-09            |
        | pharmacovigilance | L01EA01 | COM-T1-01 | COM-T1-09            |
        | amm               | L04AC05 | COM-T1-01 | COM-T1-09            |
        | amm               | J01CA04 | COM-T1-02 | COM-T1-03, COM-T1-04 |
        | defaut-qualite    | J01CA04 | COM-T1-02 | COM-T1-03, COM-T1-04 |
        | essai-clinique    | J01CA04 | COM-T1-02 | COM-T1-03, COM-T1-04 |
        | pharmacovigilance | J01CA04 | COM-T1-02 | COM-T1-03, COM-T1-04 |
        | amm               | J07BB02 | COM-T1-03 | COM-T1-02, COM-T1-04 |
        | defaut-qualite    | J07BB02 | COM-T1-03 | COM-T1-02, COM-T1-04 |
        | essai-clinique    | J07BB02 | COM-T1-03 | COM-T1-02, COM-T1-04 |
        | pharmacovigilance | J07BB02 | COM-T1-03 | COM-T1-02, COM-T1-04 |
        | amm               | B02BB01 | COM-T1-04 | COM-T1-06            |
        | defaut-qualite    | B02BB01 | COM-T1-04 | COM-T1-06            |
        | essai-clinique    | B02BB01 | COM-T1-04 | COM-T1-06            |
        | pharmacovigilance | B02BB01 | COM-T1-04 | COM-T1-06            |
        | amm               | B05AA01 | COM-T1-04 | COM-T1-06            |
        | amm               | J06BA02 | COM-T1-04 | COM-T1-03            |
        | amm               | V09AA02 | COM-T1-05 | COM-T1-07            |
        | defaut-qualite    | V09AA02 | COM-T1-05 | COM-T1-07            |
        | essai-clinique    | V09AA02 | COM-T1-05 | COM-T1-07            |
        | pharmacovigilance | V09AA02 | COM-T1-05 | COM-T1-07            |
        | amm               | V10XX03 | COM-T1-05 | COM-T1-07            |
        | amm               | N02AA01 | COM-T1-08 | COM-T1-10            |
        | defaut-qualite    | N02AA01 | COM-T1-08 | COM-T1-10            |
        | essai-clinique    | N02AA01 | COM-T1-08 | COM-T1-10            |
        | pharmacovigilance | N02AA01 | COM-T1-08 | COM-T1-10            |
        | amm               | N07BC02 | COM-T1-08 | COM-T1-10            |
        | amm               | C02KX01 | COM-T1-09 | COM-T1-11            |
        | defaut-qualite    | C02KX01 | COM-T1-09 | COM-T1-11            |
        | essai-clinique    | C02KX01 | COM-T1-09 | COM-T1-11            |
        | pharmacovigilance | C02KX01 | COM-T1-09 | COM-T1-11            |
        | amm               | D05BB02 | COM-T1-09 | COM-T1-11            |
        | amm               | D10BA01 | COM-T1-09 | COM-T1-11            |
        | amm               | L04AX02 | COM-T1-09 | COM-T1-11            |
        | amm               | L04AX03 | COM-T1-09 | COM-T1-11            |
        | amm               | L04AX04 | COM-T1-09 | COM-T1-11            |
        | amm               | L04AX06 | COM-T1-09 | COM-T1-11            |
        | amm               | L04AA06 | COM-T1-09 | COM-T1-11            |
        | amm               | N03AG01 | COM-T1-09 | COM-T1-11            |

    Plan du scénario: Les codes voisins ne sont d'aucune classe
      Étant donné le référentiel "<référentiel>"
      Et que code_atc est <code>
      Alors les règles COM-T1-01, COM-T1-02, COM-T1-03, COM-T1-04 et COM-T1-05 ne se déclenchent pas
      Et les règles COM-T1-08 et COM-T1-09 ne se déclenchent pas

      Exemples:
        | référentiel       | code    |
        | amm               | A02BC01 |
        | defaut-qualite    | A02BC01 |
        | essai-clinique    | A02BC01 |
        | pharmacovigilance | A02BC01 |
        | amm               | L02AA01 |
        | amm               | J02AA01 |
        | amm               | J05AE03 |
        | amm               | B02BC01 |
        | amm               | B05BA01 |
        | amm               | J06AA03 |
        | amm               | V08AA01 |
        | amm               | N02BA01 |
        | amm               | N07BB01 |
        | amm               | C02AA01 |
        | amm               | D05AA01 |
        | amm               | D10AA01 |
        | amm               | N03AF01 |

    Plan du scénario: Chaque origine, par ce qui est déclaré
      Étant donné le référentiel "<référentiel>"
      Et que code_atc est A02BC01
      Et que <critère> est <valeur>
      Alors la règle <ligne> <réponse>

      Exemples:
        | référentiel       | critère             | valeur | ligne     | réponse             |
        | amm               | derive_du_sang      | oui    | COM-T1-06 | se déclenche        |
        | amm               | derive_du_sang      | non    | COM-T1-06 | ne se déclenche pas |
        | amm               | radiopharmaceutique | oui    | COM-T1-07 | se déclenche        |
        | amm               | radiopharmaceutique | non    | COM-T1-07 | ne se déclenche pas |
        | amm               | potentiel_abus      | oui    | COM-T1-10 | se déclenche        |
        | amm               | potentiel_abus      | non    | COM-T1-10 | ne se déclenche pas |
        | amm               | risque_teratogene   | oui    | COM-T1-11 | se déclenche        |
        | amm               | risque_teratogene   | non    | COM-T1-11 | ne se déclenche pas |
        | defaut-qualite    | derive_du_sang      | oui    | COM-T1-06 | se déclenche        |
        | defaut-qualite    | derive_du_sang      | non    | COM-T1-06 | ne se déclenche pas |
        | defaut-qualite    | radiopharmaceutique | oui    | COM-T1-07 | se déclenche        |
        | defaut-qualite    | radiopharmaceutique | non    | COM-T1-07 | ne se déclenche pas |
        | defaut-qualite    | potentiel_abus      | oui    | COM-T1-10 | se déclenche        |
        | defaut-qualite    | potentiel_abus      | non    | COM-T1-10 | ne se déclenche pas |
        | defaut-qualite    | risque_teratogene   | oui    | COM-T1-11 | se déclenche        |
        | defaut-qualite    | risque_teratogene   | non    | COM-T1-11 | ne se déclenche pas |
        | essai-clinique    | derive_du_sang      | oui    | COM-T1-06 | se déclenche        |
        | essai-clinique    | derive_du_sang      | non    | COM-T1-06 | ne se déclenche pas |
        | essai-clinique    | radiopharmaceutique | oui    | COM-T1-07 | se déclenche        |
        | essai-clinique    | radiopharmaceutique | non    | COM-T1-07 | ne se déclenche pas |
        | essai-clinique    | potentiel_abus      | oui    | COM-T1-10 | se déclenche        |
        | essai-clinique    | potentiel_abus      | non    | COM-T1-10 | ne se déclenche pas |
        | essai-clinique    | risque_teratogene   | oui    | COM-T1-11 | se déclenche        |
        | essai-clinique    | risque_teratogene   | non    | COM-T1-11 | ne se déclenche pas |
        | pharmacovigilance | derive_du_sang      | oui    | COM-T1-06 | se déclenche        |
        | pharmacovigilance | derive_du_sang      | non    | COM-T1-06 | ne se déclenche pas |
        | pharmacovigilance | radiopharmaceutique | oui    | COM-T1-07 | se déclenche        |
        | pharmacovigilance | radiopharmaceutique | non    | COM-T1-07 | ne se déclenche pas |
        | pharmacovigilance | potentiel_abus      | oui    | COM-T1-10 | se déclenche        |
        | pharmacovigilance | potentiel_abus      | non    | COM-T1-10 | ne se déclenche pas |
        | pharmacovigilance | risque_teratogene   | oui    | COM-T1-11 | se déclenche        |
        | pharmacovigilance | risque_teratogene   | non    | COM-T1-11 | ne se déclenche pas |
