# language: en
Feature: Marketing authorisation applications, in English
  The same steps in English; the words of the rulebook stay as it declares them.

  Background:
    Given the rulebook "amm"

  Scenario: Who asks makes no difference, this is proven
    Then it is proven that identity changes nothing

  Scenario: Nor does it on the public applications that ship
    Given the history "amm"
    When who asks is changed
    Then the treatment is unchanged

  @AMM-508
  Rule: PRIME status acquired before submission
    Scenario: An in-depth evaluation at least, with priority
      Given prime is oui
      Then rule AMM-508 fires
      And at least the mode approfondi is proposed
      And the proposed priority is "prioritaire"

    Scenario: Silence means that there is none
      Given no word of prime
      Then rule AMM-508 does not fire

    Scenario: This is proven, whatever else is known
      Given prime is oui
      Then it is proven that the proposed mode is never lighter than approfondi

  @AMM-602
  Rule: Withdrawn elsewhere for safety
    Scenario Outline: Only a withdrawal goes to the committee by itself
      Given refus_ailleurs is <answer>
      Then rule AMM-602 <fires>

      Examples:
        | answer            | fires         |
        | retrait du marché | fires         |
        | refus             | does not fire |
        | aucun             | does not fire |
