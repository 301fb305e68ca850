namespace RelationshipRules.Cli.Compacts;

/// <summary>The sheets of a compact: which list of its file each holds, a row an entry, and under which key each column is.</summary>
/// <param name="Name">The name of the sheet.</param>
/// <param name="Key">The key of the list in the file; for what belongs to a clause, that of the list in the clause.</param>
/// <param name="Owner">The column that names the clause that an entry belongs to; null where it belongs to the whole.</param>
/// <param name="Columns">The columns.</param>
internal sealed record CompactSheetColumns(string Name, string Key, string? Owner, IReadOnlyList<CompactColumn> Columns)
{
    public const string Head = "Compact";
    public const string Separator = "; ";

    private static readonly CompactColumn[] Word =
    [
        new("Effect", "effect", 14) { Choices = CompactKeys.Effects.Names, Help = "What it does to the nation’s promise. Empty leaves what is proposed." }, new("Confirmed by", "confirmedBy", 22), new("Confirmed on", "confirmedOn", 14) { Form = CellForm.Day },
    ];

    /// <summary>What is said of the whole, a row each.</summary>
    public static IReadOnlyList<CompactColumn> OfHead { get; } =
    [
        new("Id", "id", 0) { Help = "Lower-case letters, digits and hyphens." },
        new("Name", "name", 0),
        new("Area", "area", 0),
        new("Country", "country", 0) { Help = "As in GB-ENG." },
        new("Status", "status", 0) { Choices = CompactKeys.States.Names },
        new("From", "from", 0) { Form = CellForm.Day, Help = "The first day; says which national text it is held against." },
        new("To", "to", 0) { Form = CellForm.Day },
        new("Replaces", "replaces", 0),
        new("Baseline", "baseline", 0) { Choices = CompactKeys.Baselines.Names, Help = "The national text, where the day does not say it." },
        new("Text", "text", 0) { Choices = CompactKeys.Texts.Names, Help = "How much of the text was read. Only of a whole text is something left out." },
        new("Source: title", "source.title", 0),
        new("Source: address", "source.url", 0),
        new("Source: retrieved on", "source.retrievedOn", 0) { Form = CellForm.Day },
        new("Source: SHA-256", "source.sha256", 0),
        new("Source: note", "source.note", 0),
        new("Does not bind", "boundNot", 0) { Form = CellForm.List, Help = "Several are parted by semicolons." },
        new("Reviewed on", "review.on", 0) { Form = CellForm.Day },
        new("Next review on", "review.nextOn", 0) { Form = CellForm.Day },
        new("Reviewed for government by", "review.government", 0),
        new("Reviewed for civil society by", "review.civilSociety", 0),
    ];

    public static IReadOnlyList<CompactSheetColumns> All { get; } =
    [
        new("Parties", "bound", null, [new("Name", "name", 40), new("Kind", "kind", 24) { Choices = CompactSignatories.Names.Names }]),
        new("Clauses", "clauses", null,
        [
            new("Id", "id", 10) { IsSeldom = true, Help = "What others call it by: lower-case letters, digits and hyphens." }, new("Number", "number", 10) { Help = "As it is numbered in the text." }, new("Heading", "heading", 24),
            new("Anchor", "anchor", 26) { IsSeldom = true, Help = "Its first words, to find it again in the text." }, new("In our words", "paraphrase", 60) { Help = "What it promises, in a sentence." },
            new("Duty of", "duty", 14) { Choices = CompactKeys.Duties.Names, Help = "Who promises." }, new("Kind", "kind", 14) { Choices = CompactKeys.Kinds.Names, Help = "What the sentence does: whether it promises, or says something else." },
            new("Seen", "visible", 10) { Choices = CompactKeys.Visibilities.Names, Help = "How much of it was read." },
            new("Markers", "markers", 26) { Form = CellForm.List, Help = "Words that make it a duty, such as “will” or “aims to”; several are parted by semicolons." },
            new("Hedges", "hedges", 22) { Form = CellForm.List, Help = "Words that take some of it back, such as “where possible”; several are parted by semicolons." }, new("Trigger", "trigger", 22) { Help = "What must happen before it holds." },
            new("Exceptions", "exceptions", 26) { Form = CellForm.List, Help = "When it does not hold; several are parted by semicolons." },
            new("Evidence", "evidence", 12) { Choices = CompactKeys.Evidences.Names, Help = "Whether it is the text itself or what somebody says of it." },
            new("Adds", "adds", 8) { Form = CellForm.Truth, Choices = ["yes", "no"], Help = "Whether it promises what the nation does not." }, new("Facts", "facts", 26) { IsSeldom = true, Form = CellForm.Json, Help = "For programs: facts of the model, as JSON." },
            new("Address", "url", 30) { IsSeldom = true, Help = "Where it is published, if elsewhere than the rest." }, new("Offset", "offset", 10) { IsSeldom = true, Form = CellForm.Number, Help = "At which character of the text it begins." },
            new("Length", "length", 10) { IsSeldom = true, Form = CellForm.Number, Help = "How many characters it has." },
        ]),
        new("Numbers", "numbers", "Clause",
        [
            new("Measure", "measure", 20) { Choices = [.. NationalText.Compact2010.Measures.Select(static m => m.Name)] }, new("State", "state", 12) { Choices = CompactKeys.NumberStates.Names, Help = "Whether the text gives a number." },
            new("Value", "value", 10) { Form = CellForm.Number }, new("Unit", "unit", 10) { Choices = CompactKeys.Units.Names }, new("Bound", "bound", 10) { Choices = CompactKeys.Bounds.Names, Help = "At least, at most or exactly so much." },
            new("Days", "dayKind", 12) { Choices = CompactKeys.DayKinds.Names },
        ]),
        new("Mappings", "mappings", "Clause",
        [
            new("Undertaking", "undertaking", 12), new("Part", "part", 8) { IsSeldom = true, Form = CellForm.Number, Help = "Which part of the undertaking, where it has several." },
            .. CompactKeys.Axes.Names.Select(static axis => new CompactColumn(Wording.Capitalised(axis), "axes." + axis, 11) { Choices = CompactKeys.AxisValues.Names, IsSeldom = true, Help = "Held against the nation’s, in this respect." }),
            .. Word, new("Note", "note", 40),
        ]),
        new("Undertakings", "undertakings", null,
        [
            new("Undertaking", "undertaking", 12), .. Word, new("Reason", "reason", 40), new("In practice", "practised", 30), new("Cause", "cause", 30), new("Action", "action", 30), new("Owner", "owner", 22),
            new("By", "by", 14) { Form = CellForm.Day }, new("What success looks like", "success", 30),
        ]),
        new("Scorecard", "answers", "On",
        [
            new("Question", "question", 16) { Choices = [.. ScorecardQuestions.All.Questions.Select(static q => q.Id)] }, new("Government", "government", 12) { Form = CellForm.Number },
            new("Civil society", "civilSociety", 12) { Form = CellForm.Number }, new("Note", "note", 40),
        ]),
        new("Breaches", "breaches", null,
        [
            new("On", "on", 14) { Form = CellForm.Day }, new("Undertaking", "undertaking", 12), new("What", "what", 50), new("Resolved on", "resolvedOn", 14) { Form = CellForm.Day }, new("How", "how", 40),
        ]),
    ];
}

/// <summary>A column of a sheet.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Key">The key that it stands for, with a dot where it is within another.</param>
/// <param name="Width">Its width in characters.</param>
internal sealed record CompactColumn(string Title, string Key, double Width)
{
    public CellForm Form { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    public string? Help { get; init; }

    /// <summary>Whether a form has it out of the way: what says where in a text a clause stands, and what programs make of it.</summary>
    public bool IsSeldom { get; init; }
}

/// <summary>What a cell holds.</summary>
internal enum CellForm
{
    Text,
    List,
    Number,
    Day,
    Truth,

    /// <summary>JSON as it stands in the file.</summary>
    Json,
}
