using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Years;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>Swedish texts of why a change to the council's year is refused.</summary>
internal sealed class YearRefusalTexts : RefusalWords<YearRefusal>
{
    protected override string Of(YearRefusal refusal) => refusal switch
    {
        YearRefusal.NoSuchMonth => "Välj en månad, från januari till december.",
        YearRefusal.NoSuchYear(var year) => $"Året {year} går inte att planera. Välj ett år mellan {YearTheme.MinYear} och {YearTheme.MaxYear}.",
        YearRefusal.MonthHasBeen(var month, var year) =>
            $"Månaden {SwedishDates.Month(month)} {year} har redan varit. Välj en senare månad, eller gå till nästa år och lägg till temat där.",
        YearRefusal.EndsBeforeItBegins(var first, var last) => $"Temat slutar {last}, men börjar {first}. Inget har ändrats.",
        YearRefusal.TooManyThemes(var max) => $"Årshjulet är fullt: det rymmer {max} teman. Ta bort ett som inte används.",
        YearRefusal.TooManyPoints(var max) => $"Det får plats {max} stående punkter. Ta bort någon.",
        YearRefusal.PointsRefused(var each) =>
            $"{(each.Count == 1 ? "En punkt" : $"{each.Count} punkter")} går inte att spara som de står. Se vid {(each.Count == 1 ? "den" : "dem")}. Inget är sparat.",
        YearRefusal.PointsAreOthers =>
            "Någon annan har ändrat de stående punkterna medan du skrev. Det du skrev är kvar. Spara igen om det är dina som ska gälla.",
        YearRefusal.NoDays => "Det finns ingen dag kvar att planera. Lägg till minst en.",
        YearRefusal.TooManyDays(var count, var max) => $"{count} sammanträden är för många på en gång. Planera högst {max} åt gången.",
        YearRefusal.DaysAreTaken(var days) =>
            $"Någon annan har just planerat ett sammanträde {string.Join(", ", days.Select(SwedishDates.Full))}. Inget är planerat. Ta bort de dagarna, eller planera ändå om ni ska mötas två gånger.",
        YearRefusal.DaysRefused(var each) =>
            $"{(each.Count == 1 ? "Ett sammanträde" : $"{each.Count} sammanträden")} går inte att planera som de står. Se vid {(each.Count == 1 ? "raden" : "raderna")}. Inget är planerat.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    protected override string? FieldOf(YearRefusal refusal) => refusal switch
    {
        YearRefusal.NoSuchMonth or YearRefusal.MonthHasBeen => nameof(YearThemeText.Month),
        _ => null,
    };
}
