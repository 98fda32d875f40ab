namespace BfaRadet.Domain.Law;

/// <summary>One thing that was found about a rule. The rule stands as the worst of its findings.</summary>
public abstract record LawFinding(Light Light)
{
    /// <summary>The document is there: adopted, decided, signed or sent on a day.</summary>
    public sealed record OnRecord(DateOnly On, string Title) : LawFinding(Light.Green);

    /// <summary>Nothing is on record.</summary>
    public sealed record Nothing(Light Light) : LawFinding(Light);

    /// <summary>One is being worked on, none is decided.</summary>
    public sealed record OnlyDraft(string Title) : LawFinding(Light.Amber);

    /// <summary>The picture lacks what 4 § asks for.</summary>
    public sealed record PartsMissing(ValueList<PicturePart> Parts) : LawFinding(Light.Amber);

    /// <summary>Something that is to be done again at latest on a day.</summary>
    /// <param name="Since">When it was done last.</param>
    /// <param name="IsFirst">Whether it has never been done, and is counted from the decision.</param>
    /// <param name="Title">Of what was done, or decided.</param>
    public sealed record DoAgain(DateOnly Since, DateOnly DueOn, Light Light, string Title, bool IsFirst = false) : LawFinding(Light);

    /// <summary>A follow-up without the state of each measure, or without a conclusion: it is no follow-up by 6 § yet.</summary>
    public sealed record FollowUpNotWhole(DateOnly On) : LawFinding(Light.Amber);

    /// <summary>The plan is needed from a day to come.</summary>
    public sealed record PlanNotNeededYet(DateOnly From) : LawFinding(Light.Amber);

    /// <summary>The first plan was decided after the last day the law gave.</summary>
    public sealed record FirstPlanLate(DateOnly On, DateOnly Needed) : LawFinding(Light.Green);

    /// <summary>The plan names no picture that counts.</summary>
    public sealed record PlanWithoutPicture() : LawFinding(Light.Red);

    /// <summary>The plan was decided before the picture it is said to rest on.</summary>
    public sealed record PlanBeforePicture(DateOnly Plan, DateOnly Picture) : LawFinding(Light.Red);

    /// <summary>A newer picture has been adopted, and the plan was not decided anew.</summary>
    public sealed record PictureNewer(DateOnly Plan, DateOnly Picture) : LawFinding(Light.Amber);

    /// <summary>The plan's own last day has passed.</summary>
    public sealed record PlanExpired(DateOnly On) : LawFinding(Light.Amber);

    /// <summary>The plan on record says no measures.</summary>
    public sealed record NoMeasures() : LawFinding(Light.Amber);

    /// <summary>It is not said whether the measures are tied to problems.</summary>
    public sealed record TiesNotSaid() : LawFinding(Light.Amber);

    /// <summary>So many measures are tied to no problem and have no reason.</summary>
    public sealed record Untied(int Count, int Of, Light Light) : LawFinding(Light);

    /// <summary>Neither tied to other planning, nor a reason why that is not suitable.</summary>
    /// <param name="Title">Of the picture or the plan.</param>
    public sealed record NoTies(string Title, Light Light) : LawFinding(Light);

    /// <summary>An agreement without a purpose, or without an area.</summary>
    public sealed record AgreementNotWhole(string Party) : LawFinding(Light.Amber);

    /// <summary>An agreement is in force.</summary>
    public sealed record Agreed(string Party, DateOnly? ValidTo) : LawFinding(Light.Green);

    /// <summary>An agreement that expires soon.</summary>
    public sealed record AgreementExpires(string Party, DateOnly On) : LawFinding(Light.Amber);

    /// <summary>There is no agreement, but it has been worked for.</summary>
    public sealed record Attempted(string Party, DateOnly On) : LawFinding(Light.Amber);

    /// <summary>The council has nobody who leads it.</summary>
    public sealed record NoChair() : LawFinding(Light.Red);

    /// <summary>The chair is not the municipality's.</summary>
    public sealed record LedByAnother() : LawFinding(Light.Amber);

    /// <summary>The municipality leads the council.</summary>
    public sealed record LedByMunicipality() : LawFinding(Light.Green);

    /// <summary>Nobody else than the municipality has a seat, and nobody was asked.</summary>
    public sealed record NobodyElse() : LawFinding(Light.Red);

    /// <summary>Seats of others that are vacant, or not held in a leading position, without a request on record.</summary>
    public sealed record NotRepresented(ValueList<string> Organisations) : LawFinding(Light.Amber);

    /// <summary>No meeting for a year.</summary>
    public sealed record NoMeeting(DateOnly? Last) : LawFinding(Light.Amber);

    /// <summary>The day when the council met last.</summary>
    public sealed record Met(DateOnly On) : LawFinding(Light.Green);

    /// <summary>How the council was manned on an earlier day is not known.</summary>
    public sealed record MannedUnknown() : LawFinding(Light.Green);

    /// <summary>The function cannot be reached from outside.</summary>
    public sealed record NoContact() : LawFinding(Light.Amber);

    /// <summary>Residents were told last on a day.</summary>
    public sealed record Informed(DateOnly? On, Light Light) : LawFinding(Light);

    /// <summary>No body is said to lead the work.</summary>
    public sealed record NoBody() : LawFinding(Light.Red);

    /// <summary>The body that leads the work, since a day.</summary>
    public sealed record Leads(string Body, DateOnly Since) : LawFinding(Light.Green);

    /// <summary>The assembly was reported to last on a day.</summary>
    public sealed record Reported(DateOnly On, Light Light) : LawFinding(Light);
}
