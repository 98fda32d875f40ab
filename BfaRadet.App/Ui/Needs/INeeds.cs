using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Live;

namespace BfaRadet.App.Ui.Needs;

/// <summary>The arguments of a query for needs.</summary>
/// <param name="Reader">The caller as somebody with a duty in the council today.</param>
public sealed record NeedsOf(CouncilId Council, Caller Caller, Reader Reader, DateTimeOffset Now, DateOnly Today);

/// <summary>What one feature needs the reader to do. Each feature registers its own; NeedsQueries asks all.</summary>
public interface INeeds
{
    /// <summary>The changes after which they may be others.</summary>
    IReadOnlyList<Subject> SubjectsOf(CouncilId council);

    /// <summary>In the order they are to be done.</summary>
    Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked);
}
