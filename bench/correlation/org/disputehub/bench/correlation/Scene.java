package org.disputehub.bench.correlation;

/** Who stands against whom, and where. */
enum Scene {
    /** Flat below against flat above. */ STACKED,
    /** Two flats on one floor. */ NEXT_DOOR,
    /** Two households of one estate. */ SAME_ESTATE,
    /** Two households of one estate or one village. */ SAME_AREA,
    /** An owner against the property company. */ HOME_ORG,
    /** The owners of one building against the property company. */ BUILDING_ORG,
    /** The neighbours of a shop, or its customers. */ SHOP,
    /** The neighbours of a square. */ PLAZA,
    /** Tenant against landlord, about the flat. */ LANDLORD,
    /** The workers of one building site. */ SITE,
    /** One employee against a company. */ EMPLOYER,
    BANK, HOSPITAL, SHOPPER, SCHOOL,
    /** Two people who may live far apart. */ LENDER,
    /** Two houses side by side. */ VILLAGE_NEIGHBOURS,
    /** Two families of a village, about a field. */ VILLAGE_PAIR,
    COUPLE,
    /** Grown-up children about their parents. */ SIBLINGS,
    /** Two people on a road. */ ROAD
}
