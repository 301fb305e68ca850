namespace RelationshipRules.Analysis;

/// <summary>Who reads a place of the description.</summary>
/// <param name="Rules">The numbers of the rules whose own conditions or scope do, in order.</param>
/// <param name="Rulesets">The indexes of the rulesets whose applicability depends on it, in order: with them, all their rules.</param>
/// <param name="Derived">The derived facts of the whole description that are worked out from it.</param>
internal sealed record Readers(int[] Rules, int[] Rulesets, DerivedReader[] Derived);
