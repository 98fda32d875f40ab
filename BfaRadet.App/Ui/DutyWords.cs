using BfaRadet.Domain.Councils;
using System.Globalization;

namespace BfaRadet.App.Ui;

/// <summary>What duties are called.</summary>
public static class DutyWords
{
    /// <summary>Each single duty with its word, in the order of the table.</summary>
    public static IReadOnlyList<(Duties Duty, string Word)> All { get; } =
    [
        (Duties.Chair, "ordförande"),
        (Duties.ViceChair, "vice ordförande"),
        (Duties.Secretary, "sekreterare"),
        (Duties.Coordinator, "samordnare"),
        (Duties.Member, "ledamot"),
        (Duties.Substitute, "ersättare"),
        (Duties.Attendant, "övrig deltagare"),
        (Duties.Observer, "åhörare"),
    ];

    /// <summary>"ordförande, ledamot"; "ingen uppgift" for none.</summary>
    public static string Of(Duties duties) => duties == Duties.None ? "ingen uppgift" : string.Join(", ", Words(duties));

    /// <summary>"Ordförande, ledamot".</summary>
    public static string Capital(Duties duties) => Capital(Of(duties));

    /// <summary>"ordförande, sekreterare eller samordnare".</summary>
    public static string AnyOf(Duties duties) => Words(duties) is { Length: > 0 } words ? Listed.Or(words) : "ingen";

    /// <summary>"ordförande" and "ledamot", each by itself.</summary>
    public static IReadOnlyList<string> Each(Duties duties) => Words(duties);

    private static string Capital(string word) => word[..1].ToUpper(CultureInfo.GetCultureInfo("sv-SE")) + word[1..];

    private static string[] Words(Duties duties) => [.. All.Where(d => duties.HasFlag(d.Duty)).Select(d => d.Word)];
}
