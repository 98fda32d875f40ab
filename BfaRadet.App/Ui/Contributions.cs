namespace BfaRadet.App.Ui;

/// <summary>
/// What features say that needs no service: words for refusals, names of fields. Whoever gathers it takes every class of the
/// kind there is, so nobody lists features (docs/decisions/0032-registers.md).
/// </summary>
internal static class Contributions
{
    /// <summary>One of each class of the kind.</summary>
    public static IReadOnlyList<T> Of<T>() where T : class =>
    [
        .. typeof(Contributions).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(T)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal).Select(t => (T)Activator.CreateInstance(t)!),
    ];
}
