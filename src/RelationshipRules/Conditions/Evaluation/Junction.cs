using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Evaluation;

/// <summary>
/// Joins tests with "and" or with "or" in three values: one that decides is enough, whatever the others are; otherwise what is unknown comes
/// before an error, since it may yet make the error moot.
/// </summary>
internal struct Junction(bool isAnd)
{
    private readonly Truth _deciding = isAnd ? Truth.False : Truth.True;
    private Truth _result = isAnd ? Truth.True : Truth.False;
    private EvaluationError? _error;

    /// <summary>Adds a test that has just been carried out; gives whether it decides.</summary>
    public bool Add(Truth truth, EvaluationContext context)
    {
        if (truth == _deciding)
        {
            _result = truth;
            return true;
        }

        if (truth == Truth.Unknown)
        {
            _result = Truth.Unknown;
        }
        else if (truth == Truth.Error)
        {
            _error ??= context.Error;
            _result = _result == Truth.Unknown ? Truth.Unknown : Truth.Error;
        }

        return false;
    }

    public readonly Truth Result(EvaluationContext context) => _result == Truth.Error ? context.Fail(_error!) : _result;
}
