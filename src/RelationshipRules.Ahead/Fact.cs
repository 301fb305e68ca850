using RelationshipRules.Facts;

namespace RelationshipRules.Ahead;

/// <summary>How a value stands in the code.</summary>
internal enum Form
{
    /// <summary>A <see cref="Facts.Truth"/>.</summary>
    Truth,

    /// <summary>A value of a choice of the model, as its number.</summary>
    Choice,

    /// <summary>A text, or the name of a value of a choice.</summary>
    Text,

    /// <summary>A number, as a double.</summary>
    Number,

    /// <summary>A day, by its number.</summary>
    Day,

    /// <summary>A list of choices.</summary>
    Choices,

    /// <summary>A list of parts.</summary>
    Parts,

    /// <summary>A part of the model.</summary>
    Part,

    /// <summary>A list that is written out: of constants, or of what else there is code for.</summary>
    Written,

    /// <summary>A list of texts.</summary>
    Texts,
}

/// <summary>A value in the code.</summary>
/// <param name="Form">How it stands there.</param>
/// <param name="Code">The expression.</param>
internal sealed record Fact(Form Form, string Code)
{
    /// <summary>What it costs to work it out again, in reads of a fact.</summary>
    public int Cost { get; init; } = 1;

    /// <summary>What it always is; null where that depends on the description.</summary>
    public object? Constant { get; init; }

    /// <summary>Whether it is never known.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The values of a choice, or of those in a list.</summary>
    public ConditionType.Choice? Choice { get; init; }

    /// <summary>The C# type of a part, or of the parts in a list.</summary>
    public Type? Type { get; init; }

    /// <summary>Whether a part may not be there.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>Whether a number has a fraction by its type, so that it is never divided as a whole number.</summary>
    public bool IsReal { get; init; }

    /// <summary>What is stated of a number, and the bounds that are presumed where nothing is; null for others.</summary>
    public (Fact Stated, Value Bounds)? Presumed { get; init; }

    /// <summary>The elements of a list that is written out.</summary>
    public IReadOnlyList<Fact> Elements { get; init; } = [];

    public static Fact Of(bool truth) => new(Form.Truth, truth ? "Truth.True" : "Truth.False") { Constant = truth, Cost = 0 };

    /// <summary>Something of a form that is not stated.</summary>
    public static Fact Unknown(Form form) => new(form, CodeOfUnknown(form)) { IsUnknown = true, Cost = 0 };

    private static string CodeOfUnknown(Form form) => form switch
    {
        Form.Truth => "Truth.Unknown",
        Form.Choice => "-1",
        Form.Number => "UnknownNumber",
        Form.Day => "UnknownDay",
        Form.Text => "((string?)null)",
        _ => "null",
    };
}

/// <summary>There is no code for a condition.</summary>
internal sealed class NoCodeException(string what) : Exception(what);
