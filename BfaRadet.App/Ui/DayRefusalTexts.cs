using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Ui;

/// <summary>Swedish texts of what is wrong with the day in a field. They are shown at the field, so they do not name it.</summary>
internal sealed class DayRefusalTexts : RefusalWords<DayRefusal>
{
    protected override string Of(DayRefusal refusal) => refusal switch
    {
        DayRefusal.NoDay => "Skriv en dag, till exempel 5 maj, 5/5 2027 eller 2027-05-05.",
        DayRefusal.ImpossibleDay(var typed) => $"Kalendern har ingen dag ”{typed}”. Kontrollera datumet.",
        DayRefusal.OtherWeekday(var day, var typed) =>
            $"{SwedishDates.Full(day)} är en {SwedishDates.Weekday(day)}, inte ”{typed}”. Ändra dagen eller datumet.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };
}
