using System.Linq.Expressions;

namespace Hawl.Core.Publication;

// The one rule of who sees what, by the columns of a thing and the number of whoever it belongs to: as a filter for the store,
// and for one thing in hand. Embargoes are kept to the day, so the caller says which day it is where the site is.
internal static class VisibilityRule
{
    // An embargoed thing must not be known to exist.
    public static Expression<Func<Visibility, long, bool>> KnownTo(Viewer viewer, DateOnly today)
    {
        var (me, admin) = (viewer.UserId, viewer.IsAdmin);
        return (v, owner) => v.EmbargoUntil == null || v.EmbargoUntil <= today || owner == me || admin;
    }

    public static Expression<Func<Visibility, long, bool>> ShownTo(Viewer viewer, DateOnly today)
    {
        var (me, moderator, admin) = (viewer.UserId, viewer.IsModerator || viewer.IsAdmin, viewer.IsAdmin);
        return (v, owner) => v.TombstonedAt == null
            && (v.EmbargoUntil == null || v.EmbargoUntil <= today || owner == me || admin)
            && (v.Prominence == Prominence.Normal
                || v.Prominence == Prominence.Backpage
                || (v.Prominence == Prominence.RequesterOnly && owner == me)
                || moderator);
    }

    public static Sight Judge(Visibility of, long owner, Viewer viewer, DateOnly today)
    {
        if (!KnownTo(viewer, today).Compile(preferInterpretation: true)(of, owner))
        {
            return Sight.Nothing;
        }

        if (of.TombstonedAt is not null)
        {
            return Sight.Gone;
        }

        return ShownTo(viewer, today).Compile(preferInterpretation: true)(of, owner) ? Sight.Shown : Sight.Withheld;
    }

    // The rule as a condition on a thing that has such columns and such an owner.
    public static IQueryable<T> Where<T>(
        this IQueryable<T> things,
        Expression<Func<Visibility, long, bool>> rule,
        Expression<Func<T, Visibility>> columns,
        Expression<Func<T, long>> owner)
    {
        var thing = columns.Parameters[0];
        var condition = new Replacement(rule.Parameters[0], columns.Body).Visit(rule.Body);
        condition = new Replacement(rule.Parameters[1], new Replacement(owner.Parameters[0], thing).Visit(owner.Body)).Visit(condition);
        return things.Where(Expression.Lambda<Func<T, bool>>(condition, thing));
    }

    private sealed class Replacement(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
