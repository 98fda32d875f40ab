namespace BfaRadet.App.Ui;

/// <summary>
/// Contributions of features that need no services: words for refusals, names of fields. Found by type, so that nobody lists
/// features (docs/decisions/0032-registers.md).
/// </summary>
internal static class Contributions
{
    /// <summary>An instance of each class derived from <typeparamref name="T"/>.</summary>
    public static IReadOnlyList<T> Of<T>() where T : class =>
    [
        .. typeof(Contributions).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(T)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal).Select(t => (T)Activator.CreateInstance(t)!),
    ];
}
