using BfaRadet.Domain.Records;
using System.Collections.Frozen;

namespace BfaRadet.App.Ui;

/// <summary>The Swedish texts of what may be missing in one kind of record. See <see cref="MissingItemWords{T}"/>.</summary>
internal abstract class MissingItemWords
{
    private protected MissingItemWords()
    {
    }

    /// <summary>The base type of the set.</summary>
    public abstract Type Set { get; }

    public abstract string Say(MissingItem item);
}

/// <summary>
/// The Swedish texts of what may be missing in one kind of record. The feature of the record has one; <see cref="MissingItemTexts"/>
/// finds it.
/// </summary>
internal abstract class MissingItemWords<T> : MissingItemWords where T : MissingItem
{
    public sealed override Type Set => typeof(T);

    public sealed override string Say(MissingItem item) => Of((T)item);

    protected abstract string Of(T item);
}

/// <summary>What is missing in a record of any kind, in Swedish.</summary>
internal static class MissingItemTexts
{
    private static readonly FrozenDictionary<Type, MissingItemWords> _sets =
        Contributions.Of<MissingItemWords>().ToDictionary(w => w.Set).ToFrozenDictionary();

    /// <summary>A sentence. A kind of record without words of its own gets one that says the least, so that its refusal is still shown.</summary>
    public static string Of(MissingItem item)
    {
        for (var type = item.GetType(); type is not null; type = type.BaseType)
        {
            if (_sets.TryGetValue(type, out var words))
            {
                return words.Say(item);
            }
        }

        return "En uppgift saknas.";
    }
}
