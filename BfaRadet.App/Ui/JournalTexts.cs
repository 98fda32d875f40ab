namespace BfaRadet.App.Ui;

/// <summary>What happened, in Swedish, as each feature says it: the rest of a sentence that begins with a name.</summary>
public static class JournalTexts
{
    /// <summary>For an event that this version does not know: a newer one wrote it.</summary>
    public const string Unknown = "gjorde en ändring som den här versionen av BfaRådet inte kan beskriva";

    internal static IReadOnlyList<JournalWords> Features { get; } = Contributions.Of<JournalWords>();

    /// <summary>Of all features: see <see cref="JournalWords.Outcomes"/>.</summary>
    public static IReadOnlyList<Type> Outcomes { get; } = [.. Features.SelectMany(f => f.Outcomes)];

    /// <param name="happened">Null for one this version does not know.</param>
    /// <param name="item">What an item is called here: "punkt 4".</param>
    /// <param name="by">Who did it, to speak of that person as oneself would.</param>
    public static string Of(DomainEvent? happened, Func<AgendaItemId, string> item, string by = "") =>
        happened is null ? Unknown : Features.Select(f => f.Of(happened, item, by)).FirstOrDefault(said => said is not null) ?? Unknown;

    /// <summary>The event as those without a key to Beredning may know it; null when nothing is left.</summary>
    public static DomainEvent? WithoutInternal(DomainEvent? happened) =>
        Features.Aggregate(happened, (left, feature) => left is null ? null : feature.WithoutInternal(left));

    /// <summary>Whether it comes again and again while somebody works.</summary>
    public static bool GoesOn(DomainEvent? happened) => happened is not null && Features.Any(f => f.GoesOn(happened));
}
