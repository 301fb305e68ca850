namespace RelationshipRules.Cli.Compacts;

/// <summary>The words that reports have for what an audit found.</summary>
internal static class CompactWords
{
    public static string Of(CompactEffect effect) => effect switch
    {
        CompactEffect.NotVisible => "not visible",
        _ => Names.Of(effect),
    };

    public static string Of(EffectState state) => state switch
    {
        EffectState.Computed => "",
        EffectState.Proposed => "proposed, not yet confirmed",
        EffectState.Confirmed => "confirmed",
        _ => "overruled by a person",
    };

    public static string Of(SeenText text) => text switch
    {
        SeenText.Whole => "all of the text",
        SeenText.Part => "part of the text",
        SeenText.Summary => "a summary of the text",
        _ => "a page about it, without its text",
    };

    public static string Of(CompactState status) => status switch
    {
        CompactState.InForce => "in force",
        CompactState.Dormant => "agreed and not used",
        _ => Names.Of(status),
    };

    /// <summary>What it is held against, and what that means.</summary>
    public static string HeldAgainst(CompactAudit audit) => audit.Baseline is { } baseline
        ? $"Held against {(audit.IsAgainstItsDay ? $"{baseline.Title}, the national text of its day" : $"the Compact of 2010 as a yardstick; of its day is {baseline.Title}")}. {(audit.IsAgainstItsDay ? "" : baseline.Note)}".TrimEnd()
        : "Neither its day nor the national text of that day is stated: it is held against the Compact of 2010 as a yardstick.";

    /// <summary>Why a clause comes to what it does: numbers, then words.</summary>
    public static string Because(AuditedMapping mapping)
    {
        var reasons = mapping.Numbers.Select(Number).Concat(mapping.Signals.Select(static s => $"“{s.Phrase.Replace(" ... ", " … ", StringComparison.Ordinal)}”: {s.Signal.Title}")).ToList();
        reasons.AddRange(mapping.Mapping.Axes.Select(static a => $"{Names.Of(a.Key)} {(a.Value == AxisValue.NotVisible ? "not visible" : a.Value == AxisValue.Other ? "another" : Names.Of(a.Value))}, as a person said"));
        return reasons.Count == 0 && mapping.Proposed == CompactEffect.NotVisible ? "too little of it was seen"
            : reasons.Count == 0 ? "no word and no number says otherwise" : string.Join("; ", reasons);
    }

    public static string Number(NumberComparison number) =>
        $"{number.Measure.Title}: {number.NationalText} → {number.LocalText}{(number.Delta is { } delta ? $" ({delta})" : "")}";

    public static string Numbers(AuditedUndertaking undertaking) => string.Join("; ", undertaking.Numbers.Where(static n => n.Local.State == NumberState.Given || n.National is not null).Select(static n => $"{n.NationalText} → {n.LocalText}"));

    public static string Clauses(AuditedUndertaking undertaking) => string.Join(", ", undertaking.Mappings.Select(static m => m.Clause.Label));

    public static string WhoSays(string? by, DateOnly? on, EffectState state) =>
        state is EffectState.Confirmed or EffectState.Overruled && by is not null && on is { } day ? $"{Of(state)}: {by}, {Wording.Day(day)}" : Of(state);
}
