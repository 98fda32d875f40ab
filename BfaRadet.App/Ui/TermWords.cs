using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Ui;

/// <summary>A term in words: "2023-01-01 – 2026-12-31", "från 2023-01-01", "till 2026-12-31", "tills vidare".</summary>
public static class TermWords
{
    public static string Of(MemberDetails member) => Of(new TermOfOffice(member.TermFrom, member.TermTo));

    public static string Of(TermOfOffice term) => (term.From, term.To) switch
    {
        ({ } from, { } to) => $"{SwedishDates.Iso(from)} – {SwedishDates.Iso(to)}",
        ({ } from, null) => $"från {SwedishDates.Iso(from)}",
        (null, { } to) => $"till {SwedishDates.Iso(to)}",
        _ => "tills vidare",
    };
}
