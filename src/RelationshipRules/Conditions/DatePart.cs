namespace RelationshipRules.Conditions;

/// <summary>What can be read from a moment or a length of time, counted as CEL counts it.</summary>
internal enum DatePart
{
    /// <summary>The year.</summary>
    FullYear,

    /// <summary>The month, from 0.</summary>
    Month,

    /// <summary>The day of the month, from 1.</summary>
    Date,

    /// <summary>The day of the month, from 0.</summary>
    DayOfMonth,

    /// <summary>The day of the week, Sunday being 0.</summary>
    DayOfWeek,

    /// <summary>The day of the year, from 0.</summary>
    DayOfYear,

    /// <summary>The hour of the day, or all the hours of a length of time.</summary>
    Hours,

    /// <summary>The minute of the hour, or all the minutes of a length of time.</summary>
    Minutes,

    /// <summary>The second of the minute, or all the seconds of a length of time.</summary>
    Seconds,

    /// <summary>The millisecond of the second.</summary>
    Milliseconds,
}
