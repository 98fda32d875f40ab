namespace BfaRadet.App.Ui;

/// <summary>The Swedish texts of one closed set of refusals. See <see cref="RefusalWords{T}"/>.</summary>
internal abstract class RefusalWords
{
    private protected RefusalWords()
    {
    }

    /// <summary>The base type of the set.</summary>
    public abstract Type Set { get; }

    public abstract string Say(Refusal refusal);

    public abstract IEnumerable<(string? Field, string Text)> SayEach(Refusal refusal);
}

/// <summary>
/// The Swedish texts of one closed set of refusals, and the field each is about. A feature has one for each of its sets; <see
/// cref="RefusalTexts"/> finds it.
/// </summary>
internal abstract class RefusalWords<T> : RefusalWords where T : Refusal
{
    public sealed override Type Set => typeof(T);

    public sealed override string Say(Refusal refusal) => Of((T)refusal);

    public sealed override IEnumerable<(string? Field, string Text)> SayEach(Refusal refusal) => Each((T)refusal);

    /// <summary>What is wrong, and what is unchanged or kept.</summary>
    protected abstract string Of(T refusal);

    /// <summary>The property name; null when the refusal is about the whole form.</summary>
    protected virtual string? FieldOf(T refusal) => null;

    /// <summary>Each fault, for a refusal that holds several.</summary>
    protected virtual IEnumerable<(string? Field, string Text)> Each(T refusal) => [(FieldOf(refusal), Of(refusal))];
}
