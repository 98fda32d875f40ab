using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Councils;

/// <summary>The details of a person as the controls bind them.</summary>
internal sealed class MemberForm
{
    public string Name { get; set; } = "";

    public string Title { get; set; } = "";

    public string Organisation { get; set; } = "";

    public string PartyCode { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>None until one is chosen: nobody becomes a member of the council by default.</summary>
    public Duties Duties { get; set; }

    public DateOnly? TermFrom { get; set; }

    public DateOnly? TermTo { get; set; }

    public static MemberForm Of(MemberDetails? details) => details is null ? new() : new()
    {
        Name = details.Name,
        Title = details.Title,
        Organisation = details.Organisation,
        PartyCode = details.PartyCode,
        Email = details.Email,
        Duties = details.Duties,
        TermFrom = details.TermFrom,
        TermTo = details.TermTo,
    };

    public MemberDetails Details => new(
        Wording.Line(Name), Wording.Line(Title), Wording.Line(Organisation), Duties, TermFrom, TermTo)
    {
        PartyCode = Wording.Line(PartyCode),
        Email = Wording.Line(Email),
    };

    public void Set(Duties duty, bool held) => Duties = held ? Duties | duty : Duties & ~duty;
}
