namespace RelationshipRules.Engine;

/// <summary>The code that was written ahead for the rules that the library brings, by the hashes of what they are. Written by RelationshipRules.Ahead while the library is built.</summary>
internal static partial class ShippedRules
{
    /// <summary>The code of a rule that is as it was when the code was written; null for every other.</summary>
    /// <param name="hash">Its <see cref="TreeText.HashOf(CompiledRule)"/>.</param>
    public static ShippedRule? Find(ulong hash)
    {
        ShippedRule? code = null;
        Find(hash, ref code);
        return code;
    }

    /// <summary>The code of a test of whom rules bind, likewise.</summary>
    /// <param name="hash">Its <see cref="TreeText.HashOf(Conditions.Binding.CompiledCondition)"/>.</param>
    public static ShippedTest? FindTest(ulong hash)
    {
        ShippedTest? code = null;
        Find(hash, ref code);
        return code;
    }

    static partial void Find(ulong hash, ref ShippedRule? code);

    static partial void Find(ulong hash, ref ShippedTest? code);
}
